import type { Quote } from '@onrecord/core';
import type { RevisionContent } from '@onrecord/store';

/** What a correction changed of an article, as readers are told. */
export type Change =
  | {
      readonly what: 'speaker';
      readonly quoteId: string;
      readonly words: string;
      readonly was: string | null;
      readonly is: string | null;
    }
  | { readonly what: 'added'; readonly quoteId: string; readonly words: string; readonly is: string | null }
  | { readonly what: 'removed'; readonly words: string }
  | { readonly what: 'words' | 'headline' | 'date' };

/**
 * Compares what readers saw before a correction with what they saw after it. Words that are no longer in the article are not told again:
 * they may be what was wrong.
 */
export function changesOf(before: RevisionContent, after: RevisionContent): readonly Change[] {
  const [was, is] = [shownQuotes(before), shownQuotes(after)];
  const { text } = after.record;
  const quotes = [...is].flatMap(([quoteId, quote]): Change[] => {
    const words = text.slice(quote.span.start, quote.span.end);
    const former = was.get(quoteId);
    const speaker = speakerName(quote, after);
    if (former === undefined) return [{ what: 'added', quoteId, words, is: speaker }];
    const formerly = speakerName(former, before);
    return formerly === speaker ? [] : [{ what: 'speaker', quoteId, words, was: formerly, is: speaker }];
  });
  const removed = [...was].flatMap(([id, { span }]): Change[] => {
    const words = before.record.text.slice(span.start, span.end);
    return !is.has(id) && text.includes(words) ? [{ what: 'removed', words }] : [];
  });
  return [...quotes, ...removed, ...fieldsOf(before, after)];
}

function fieldsOf({ record: before }: RevisionContent, { record: after }: RevisionContent): readonly Change[] {
  const changes: Change[] = [];
  if (before.article.headline?.text !== after.article.headline?.text) changes.push({ what: 'headline' });
  else if (before.text !== after.text) changes.push({ what: 'words' });
  if (before.article.publishedAt !== after.article.publishedAt) changes.push({ what: 'date' });
  return changes;
}

function shownQuotes({ record, decisions }: RevisionContent): ReadonlyMap<string, Quote> {
  return new Map(
    record.quotes.flatMap((quote) => (decisions[quote.id]?.decision === 'rejected' ? [] : [[quote.id, quote]])),
  );
}

function speakerName({ speaker }: Quote, { record }: RevisionContent): string | null {
  const entity = record.entities.find(({ id }) => id === speaker?.entityId);
  return entity?.name ?? speaker?.text ?? null;
}
