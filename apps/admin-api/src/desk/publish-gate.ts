import type { ParsedRecord, Quote } from '@onrecord/core';
import type { Decision, Review, Store, StoredArticle } from '@onrecord/store';
import { findSpanTrouble, isWithin } from './check-span.ts';

/** Something that must be settled before readers may see an article. */
export interface Block {
  readonly code: 'headline-missing' | 'body-missing' | 'speaker-unknown' | 'span-broken' | 'review-open';
  readonly quoteId: string | null;
  /** What stands in the review queue about it, or null. */
  readonly doubtId: string | null;
  /** What is wrong and what to do, as a sentence. */
  readonly detail: string;
}

/** The blocks of one kind that are listed; whoever has settled so many asks again. */
const LISTED = 100;

const BODY: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);

type Content = Pick<StoredArticle, 'record' | 'decisions'>;

/** All that still blocks the publishing of an article; empty when the gate is open. An editor's confirmation opens it: the editor has looked. */
export async function findBlocks(archive: Store, article: StoredArticle): Promise<readonly Block[]> {
  const { items } = await archive.listReviews({ articleId: article.id, limit: LISTED });
  const [touched, gone] = (['touched', 'gone'] as const).map((state) => items.filter((each) => each.state === state));
  return [...contentBlocks(article), ...[...(touched ?? []), ...(gone ?? [])].map(reviewBlock)];
}

/** What blocks the publishing of these words, whether the archive has them or not; the edits of an article it has may block it besides. */
export function contentBlocks(content: Content): readonly Block[] {
  return [...articleBlocks(content), ...spanBlocks(content), ...speakerBlocks(content)];
}

/**
 * What a change would bring that blocks publishing, of an article that readers see; what stood so before is not new. A quote is told by its
 * words: a new reading has not its id yet.
 */
export function addedBlocks(before: Content, after: Content): readonly Block[] {
  const had = new Set(contentBlocks(before).map((block) => blockKey(before, block)));
  const added = contentBlocks(after).filter((block) => !had.has(blockKey(after, block)));
  // Nothing is kept, so that nothing can be settled under these ids.
  return added.map((block) => ({ ...block, doubtId: null }));
}

/** A new reading of an article with the decisions that its quotes keep: those whose words nobody touched. */
export function withKeptDecisions({ record, decisions }: Content, reading: ParsedRecord): Content {
  const decided = record.quotes.filter(({ id }) => decisions[id] !== undefined);
  const byWords = new Map(decided.map((quote) => [wordsOf(record, quote), decisions[quote.id]]));
  const kept = reading.quotes.flatMap((quote): [string, Decision][] => {
    const decision = byWords.get(wordsOf(reading, quote));
    return decision === undefined ? [] : [[quote.id, decision]];
  });
  return { record: reading, decisions: Object.fromEntries(kept) };
}

function blockKey({ record }: Content, { code, quoteId }: Block): string {
  const quote = record.quotes.find(({ id }) => id === quoteId);
  return quote === undefined ? code : `${code} ${wordsOf(record, quote)}`;
}

function wordsOf({ text }: ParsedRecord, { span }: Quote): string {
  return text.slice(span.start, span.end);
}

function articleBlocks({ record }: Content): readonly Block[] {
  const { headline, blocks } = record.article;
  const found: Block[] = [];
  const add = (code: Block['code'], detail: string) => found.push({ code, quoteId: null, doubtId: null, detail });
  if (headline === null || headline.text.trim() === '') add('headline-missing', 'It has no headline: set one.');
  if (!blocks.some(({ kind }) => BODY.has(kind))) add('body-missing', 'It has no paragraph that readers could read.');
  return found;
}

function spanBlocks({ record, decisions }: Content): readonly Block[] {
  return record.quotes.flatMap((quote): Block[] => {
    if (decisions[quote.id]?.decision === 'rejected') return [];
    const trouble = findSpanTrouble(record, quote.span);
    const outside = quote.fragments.some((fragment) => !isWithin(fragment, quote.span));
    if (trouble === null && !outside) return [];
    const detail = `A quote does not stand where it should. ${trouble ?? 'A fragment lies outside of it.'}`;
    return [{ code: 'span-broken', quoteId: quote.id, doubtId: null, detail }];
  });
}

/** The quotes of which nobody knows who said them: those the review queue has as `speaker-unknown`, asked before the archive has them. The least certain first. */
function speakerBlocks({ record, decisions }: Content): readonly Block[] {
  const unknown = record.quotes.filter((quote) => decisions[quote.id] === undefined && isSpeakerUnknown(quote));
  const sorted = unknown.toSorted((a, b) => a.confidence - b.confidence || a.span.start - b.span.start);
  return sorted.slice(0, LISTED).map(({ id, span }) => ({
    code: 'speaker-unknown',
    quoteId: id,
    doubtId: id,
    detail: `Nobody knows who said “${shortened(record.text.slice(span.start, span.end))}”: name the speaker, or confirm that nobody can say.`,
  }));
}

const NAMED: ReadonlySet<string> = new Set(['person', 'organisation', 'government']);

/** No speaker, a pronoun that leads to nobody, or somebody who has a name and is not known by it. */
function isSpeakerUnknown({ speaker }: Quote): boolean {
  if (speaker === null) return true;
  return speaker.entityId === null && (speaker.via === 'pronoun' || NAMED.has(speaker.kind));
}

function reviewBlock({ id, quote, state, words, nowWords }: Review): Block {
  const shown = shortened(nowWords ?? words);
  const detail =
    state === 'gone'
      ? `An edit took “${shown}” away: confirm that it is gone, or add it by hand.`
      : `An edit touched “${shown}”: confirm, correct or reject it.`;
  return { code: 'review-open', quoteId: quote.id, doubtId: id, detail };
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
