import type { ParsedRecord, Quote } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { marksAround } from './quotation-marks.ts';
import { speakerKey } from './speakers.ts';

/** One utterance in an article: a quote, or the pieces of one that its attribution or paragraphs cut apart. */
export interface Statement {
  /** The quote that names the verb, else the first. */
  readonly quote: Quote;
  /** In the order of the text. */
  readonly pieces: readonly Quote[];
  readonly speakerKey: string;
  /** Who is said to have reported it, when it stands inside another's words. */
  readonly toldBy: string | null;
  readonly inHeadline: boolean;
}

/** The article's utterances in the order of the text; what stands in the headline comes last, as it repeats the article. */
export function statementsOf(record: ParsedRecord): Statement[] {
  const groups = Map.groupBy(
    record.quotes.toSorted((a, b) => a.span.start - b.span.start),
    ({ id, group }) => group ?? `alone:${id}`,
  );
  const headline = record.article.headline?.span ?? null;
  const statements = [...groups.values()].map((pieces): Statement => {
    const quote = pieces.find(({ cue }) => cue !== null) ?? (pieces[0] as Quote);
    return {
      quote,
      pieces,
      speakerKey: speakerKey(quote),
      toldBy: tellerOf(record, quote),
      inHeadline: headline !== null && quote.span.start >= headline.start && quote.span.end <= headline.end,
    };
  });
  return [...statements.filter(({ inHeadline }) => !inHeadline), ...statements.filter(({ inHeadline }) => inHeadline)];
}

function tellerOf({ quotes, entities }: ParsedRecord, quote: Quote): string | null {
  const outer = quotes.find(({ id }) => id === quote.nestedIn);
  if (!outer?.speaker || speakerKey(outer) === speakerKey(quote)) return null;
  return entities.find(({ id }) => id === outer.speaker?.entityId)?.name ?? outer.speaker.text;
}

/** The words of a statement as a reader is shown them: marks around what is quoted, three dots where pieces were apart. */
export function wordsOf({ text, article }: Pick<ParsedRecord, 'text' | 'article'>, pieces: readonly Quote[]): string {
  const words = ({ start, end }: Quote['span']) => text.slice(start, end);
  return pieces.map(({ kind, span }) => inMarks(kind, words(span), article.language)).join(' … ');
}

/** Quoted words in the marks of their language; reported ones as they are. */
export function inMarks(kind: Quote['kind'], words: string, language: string | null = null): string {
  const [open, close] = marksAround({ kind, words, language });
  return open + words + close;
}

/** The statements of one speaker. */
export interface SpeakerStatements<S> {
  readonly speaker: S;
  readonly statements: readonly Statement[];
}

/** How many statements the article itself holds: a headline only repeats one, and is counted nowhere on the site. */
export function countStatements(statements: readonly Statement[]): number {
  return statements.filter(({ inHeadline }) => !inHeadline).length;
}

/**
 * Statements under their speakers, speakers in the order given; those without a statement are left out. What a headline repeats stands
 * only where its speaker says nothing else.
 */
export function bySpeaker<S extends { readonly key: string }>(
  article: Pick<StoredArticle, 'record'>,
  speakers: readonly S[],
): SpeakerStatements<S>[] {
  const statements = Map.groupBy(statementsOf(article.record), (statement) => statement.speakerKey);
  return speakers.flatMap((speaker) => {
    const found = statements.get(speaker.key);
    if (found === undefined) return [];
    const own = found.filter(({ inHeadline }) => !inHeadline);
    return [{ speaker, statements: own.length === 0 ? found : own }];
  });
}
