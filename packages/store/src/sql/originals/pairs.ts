import type { Block, ParsedRecord, Span } from '@onrecord/core';
import { reanchor } from '@onrecord/core/anchor';
import { alignParagraphs, type FixedPair } from '@onrecord/core/originals';
import type { GivenPair, OriginalPair } from '../../port.ts';
import { StoreError } from '../../store-error.ts';

/** What a reader reads of an article; bylines, credits and keywords have no counterpart to be read beside. */
const READ: ReadonlySet<Block['kind']> = new Set([
  ...(['headline', 'standfirst', 'paragraph', 'heading', 'listItem', 'blockquote', 'caption'] as const),
]);

/** A text with its paragraphs, in order. */
export interface Side {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

export function sideOf({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): Side {
  return { text, paragraphs: blocks.filter(({ kind }) => READ.has(kind)).map(({ span }) => span) };
}

export function articleSide({ text, article }: Pick<ParsedRecord, 'text' | 'article'>): Side {
  return sideOf({ text, blocks: article.blocks });
}

/** Pairs every paragraph, around what editors said. */
export function pairUp(article: Side, original: Side, given: readonly GivenPair[]): readonly OriginalPair[] {
  const fixed = given.map(
    (pair): FixedPair => ({
      translation: placesIn(article, pair.span),
      original: placesIn(original, pair.originalSpan),
    }),
  );
  const pairs = alignParagraphs(wordsOf(article), wordsOf(original), fixed);
  return pairs.map(({ translation, original: other, by }) => ({
    span: around(article, translation),
    originalSpan: around(original, other),
    by: by === 'given' ? 'editor' : 'lengths',
  }));
}

/** The given pairs whose place in the article was not touched since: in the text as it is now. */
export function carryPairs(before: string, now: Side, given: readonly GivenPair[]): readonly GivenPair[] {
  if (before === now.text) return given;
  const spans = given.flatMap(({ span }) => span ?? []);
  const found = new Map(reanchor(before, now.text, spans).map((result, i) => [spans[i], result] as const));
  return given.flatMap((pair): GivenPair[] => {
    if (pair.span === null) return [pair];
    const result = found.get(pair.span);
    const span = result?.state === 'moved' ? result.span : null;
    return span !== null && placesIn(now, span).length > 0 ? [{ ...pair, span }] : [];
  });
}

/** Refuses (`record-invalid`, naming the pair) pairs that are not of whole paragraphs, or share one. */
export function checkPairs(article: Side, original: Side, given: readonly GivenPair[]): void {
  const taken = { span: new Set<number>(), originalSpan: new Set<number>() };
  for (const [i, pair] of given.entries()) {
    if (pair.span === null && pair.originalSpan === null) throw wrong(`pairs[${i}]`, 'it pairs nothing with nothing');
    for (const [field, side] of [
      ['span', article],
      ['originalSpan', original],
    ] as const) {
      const span = pair[field];
      if (span === null) continue;
      const places = placesIn(side, span);
      const whole = around(side, places);
      if (whole?.start !== span.start || whole.end !== span.end)
        throw wrong(`pairs[${i}].${field}`, 'expected the span of one paragraph, or from one to another');
      if (places.some((place) => taken[field].has(place)))
        throw wrong(`pairs[${i}].${field}`, 'a paragraph of it is in another pair already');
      for (const place of places) taken[field].add(place);
    }
  }
}

function wrong(path: string, problem: string): StoreError {
  return new StoreError('record-invalid', `The pairs cannot be kept: ${path}: ${problem}.`, { details: { path } });
}

function placesIn({ paragraphs }: Side, span: Span | null): readonly number[] {
  if (span === null) return [];
  return paragraphs.flatMap((paragraph, place) =>
    paragraph.start >= span.start && paragraph.end <= span.end ? [place] : [],
  );
}

function around({ paragraphs }: Side, places: readonly number[]): Span | null {
  const [first, last] = [paragraphs[places[0] ?? -1], paragraphs[places.at(-1) ?? -1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function wordsOf({ text, paragraphs }: Side): readonly string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}
