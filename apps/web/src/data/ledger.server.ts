import type { LedgerEntry, Page, Store } from '@onrecord/store';
import { type Change, changesOf } from '../words/changes.ts';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** A line of the ledger with what it changed, as far as readers may see it. */
export interface Correction {
  readonly entry: LedgerEntry;
  /** Of a correction of a published article; empty for all else. */
  readonly changes: readonly Change[];
}

export interface LedgerLine extends Correction {
  /** Where it is published now. */
  readonly article: { readonly slug: string; readonly headline: string | null } | null;
}

/** The lines of the public ledger as they are hashed, oldest first. */
export async function readLedger(after: string | null): Promise<Page<LedgerEntry>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listLedger({ limit: 100, cursor }));
}

const PER_PAGE = 30;

/** The newest lines of the ledger first, each with what it changed. */
export async function readNewestCorrections(after: string | null): Promise<Page<LedgerLine>> {
  const store = await archive();
  const page = await fromCursor(after, (cursor) => store.listLedger({ limit: PER_PAGE, cursor, order: 'newest' }));
  const ids = [...new Set(page.items.map(({ articleId }) => articleId))];
  const articles = new Map(await Promise.all(ids.map(async (id) => [id, await publishedArticle(store, id)] as const)));
  const published = page.items.filter(({ articleId }) => articles.get(articleId) !== null);
  const changes = await changesBy(store, published);
  const items = page.items.map((entry) => {
    return { entry, article: articles.get(entry.articleId) ?? null, changes: changes.get(entry.number) ?? [] };
  });
  return { ...page, items };
}

/** The newest corrections of a published article, newest first. */
export async function readCorrections(articleId: string, limit: number): Promise<readonly Correction[]> {
  const store = await archive();
  const entries = await store.listCorrections(articleId, limit);
  const changes = await changesBy(store, entries);
  return entries.map((entry) => ({ entry, changes: changes.get(entry.number) ?? [] }));
}

async function publishedArticle(store: Store, id: string): Promise<LedgerLine['article']> {
  const found = await store.loadArticle(id);
  if (found?.state !== 'published') return null;
  return { slug: found.slug, headline: found.record.article.headline?.text ?? null };
}

/** What each correction among these changed, by its number. An article's events are numbered as its versions are, and read once. */
async function changesBy(
  store: Store,
  entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<number, readonly Change[]>> {
  const changes = new Map<number, readonly Change[]>();
  const byArticle = Map.groupBy(
    entries.filter(({ kind }) => kind === 'corrected'),
    ({ articleId }) => articleId,
  );
  for (const [articleId, corrected] of byArticle) {
    const versions = new Map((await store.listEvents(articleId)).map(({ hash, number }) => [hash, number]));
    for (const { number, event } of corrected) {
      const version = versions.get(event) ?? 0;
      const before = await store.loadRevision(articleId, version - 1);
      const after = await store.loadRevision(articleId, version);
      if (before !== null && after !== null) changes.set(number, changesOf(before, after));
    }
  }
  return changes;
}
