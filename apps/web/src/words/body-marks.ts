import type { Quote, Span } from '@onrecord/core';
import type { Marked } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { entityPath } from './addresses.ts';
import { type ArticleSpeaker, speakerKey } from './speakers.ts';

/** What a stretch of an article's text is. */
export type BodyMark =
  | {
      readonly what: 'quote';
      readonly quote: Quote;
      readonly speaker: ArticleSpeaker;
      /** False within a larger quote of the same speaker, whose mark is enough for both. */
      readonly namesSpeaker: boolean;
    }
  /** Words inside quotation marks within a quote that is more than them. */
  | { readonly what: 'fragment' }
  | { readonly what: 'insertion' }
  | { readonly what: 'name'; readonly href: string };

/** Everything that is marked in the text: quotes with their parts, and the first naming of each entity as a way to its page. */
export function bodyMarks(
  article: Pick<StoredArticle, 'record' | 'entitySlugs'>,
  speakers: readonly ArticleSpeaker[],
): Marked<BodyMark>[] {
  const { text, quotes } = article.record;
  const bySpeaker = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  const keys = new Map(quotes.map((quote) => [quote.id, speakerKey(quote)]));
  const marks = quotes.flatMap((quote): Marked<BodyMark>[] => {
    const speaker = bySpeaker.get(speakerKey(quote));
    if (speaker === undefined) return [];
    const namesSpeaker = keys.get(quote.nestedIn ?? '') !== speaker.key;
    return [{ span: withMarks(text, quote), as: { what: 'quote', quote, speaker, namesSpeaker } }, ...partMarks(quote)];
  });
  return [...marks, ...nameMarks(article)];
}

const OPENING = /["“”„‟«»'‘’‚‛]{1,2}$/;
const CLOSING = /^["“”„‟«»'‘’‚‛]{1,2}/;

/** What is shown as the quote: with its quotation marks, which are no part of the words. */
function withMarks(text: string, { kind, span }: Quote): Span {
  if (kind !== 'direct') return span;
  const opening = OPENING.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0] ?? '';
  const closing = CLOSING.exec(text.slice(span.end, span.end + 2))?.[0] ?? '';
  return { start: span.start - opening.length, end: span.end + closing.length };
}

function partMarks({ kind, fragments, insertions }: Quote): Marked<BodyMark>[] {
  const parts = (spans: readonly Span[], what: 'fragment' | 'insertion') =>
    spans.map((span): Marked<BodyMark> => ({ span, as: { what } }));
  return [...(kind === 'mixed' ? parts(fragments, 'fragment') : []), ...parts(insertions, 'insertion')];
}

const BODY = new Set(['paragraph', 'listItem', 'blockquote', 'heading', 'standfirst', 'caption']);

function nameMarks({ record, entitySlugs }: Pick<StoredArticle, 'record' | 'entitySlugs'>): Marked<BodyMark>[] {
  const types = new Map(record.entities.map(({ id, type }) => [id, type]));
  const seen = new Set<string>();
  const body = record.article.blocks.filter(({ kind }) => BODY.has(kind));
  return record.mentions
    .toSorted((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, kind, entityId }) => {
      const type = types.get(entityId ?? '');
      const slug = entitySlugs[entityId ?? ''];
      if (entityId === null || type === undefined || slug === undefined || seen.has(entityId)) return [];
      if (kind !== 'name' || !body.some((block) => block.span.start <= span.start && span.end <= block.span.end)) {
        return [];
      }
      seen.add(entityId);
      return [{ span, as: { what: 'name' as const, href: entityPath(type, slug) } }];
    });
}
