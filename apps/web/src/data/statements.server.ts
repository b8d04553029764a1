import type { Page, QuoteItem } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** Everything one speaker said outside headlines, newest first. */
export async function readStatementsOf(
  speakerId: string,
  limit: number,
  after: string | null = null,
): Promise<Page<QuoteItem>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listQuotes({ speakerId, limit, cursor, withoutHeadlines: true }));
}

/** How many of the newest quotes are looked at to find some from different articles. */
const LOOKED_AT = 100;

/** The newest words in quotation marks of a known speaker, at most one from each article. */
export async function readNewestStatements(limit: number): Promise<readonly QuoteItem[]> {
  const store = await archive();
  const { items } = await store.listQuotes({ kind: 'direct', withoutHeadlines: true, limit: LOOKED_AT });
  const byArticle = new Map<string, QuoteItem>();
  for (const item of items) {
    if (item.speaker !== null && !byArticle.has(item.article.id)) byArticle.set(item.article.id, item);
  }
  return [...byArticle.values()].slice(0, limit);
}
