import type { DoubtReason, Store, StoredArticle } from '@onrecord/store';
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

/** All that still blocks the publishing of an article; empty when the gate is open. An editor's confirmation opens it: the editor has looked. */
export async function findBlocks(archive: Store, article: StoredArticle): Promise<readonly Block[]> {
  return [
    ...articleBlocks(article),
    ...spanBlocks(article),
    ...(await doubtBlocks(archive, article, 'speaker-unknown')),
    ...(await doubtBlocks(archive, article, 'touched')),
    ...(await doubtBlocks(archive, article, 'gone')),
  ];
}

function articleBlocks({ record }: StoredArticle): readonly Block[] {
  const { headline, blocks } = record.article;
  const found: Block[] = [];
  const add = (code: Block['code'], detail: string) => found.push({ code, quoteId: null, doubtId: null, detail });
  if (headline === null || headline.text.trim() === '') add('headline-missing', 'It has no headline: set one.');
  if (!blocks.some(({ kind }) => BODY.has(kind))) add('body-missing', 'It has no paragraph that readers could read.');
  return found;
}

function spanBlocks({ record, decisions }: StoredArticle): readonly Block[] {
  return record.quotes.flatMap((quote): Block[] => {
    if (decisions[quote.id]?.decision === 'rejected') return [];
    const trouble = findSpanTrouble(record, quote.span);
    const outside = quote.fragments.some((fragment) => !isWithin(fragment, quote.span));
    if (trouble === null && !outside) return [];
    const detail = `A quote does not stand where it should. ${trouble ?? 'A fragment lies outside of it.'}`;
    return [{ code: 'span-broken', quoteId: quote.id, doubtId: null, detail }];
  });
}

async function doubtBlocks(archive: Store, { id }: StoredArticle, reason: DoubtReason): Promise<readonly Block[]> {
  const { items } = await archive.listDoubts({ articleId: id, reason, upTo: 1, limit: LISTED });
  return items.map((doubt) => ({
    code: reason === 'speaker-unknown' ? 'speaker-unknown' : 'review-open',
    quoteId: doubt.quoteId,
    doubtId: doubt.id,
    detail: detailOf(reason, doubt.words ?? doubt.review?.words ?? ''),
  }));
}

function detailOf(reason: DoubtReason, words: string): string {
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  if (reason === 'gone') return `An edit took “${shown}” away: confirm that it is gone, or add it by hand.`;
  if (reason === 'touched') return `An edit touched “${shown}”: confirm, correct or reject it.`;
  return `Nobody knows who said “${shown}”: name the speaker, or confirm that nobody can say.`;
}
