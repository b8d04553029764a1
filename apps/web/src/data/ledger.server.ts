import type { LedgerEntry, Page, Store } from '@onrecord/store';
import { type Change, changesOf } from '../words/changes.ts';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** A line of the ledger with what it changed, as far as readers may see it. */
export interface Correction {
  readonly entry: LedgerEntry;
  /** Where it is published now. */
  readonly article: { readonly slug: string; readonly headline: string | null } | null;
  /** Of a correction of a published article; empty for all else. */
  readonly changes: readonly Change[];
}

/** The lines of the public ledger as they are hashed, oldest first. */
export async function readLedger(after: string | null): Promise<Page<LedgerEntry>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listLedger({ limit: 100, cursor }));
}

const PER_PAGE = 30;

/** The newest lines of the ledger first, each with what it changed. */
export async function readNewestCorrections(after: string | null): Promise<Page<Correction>> {
  const store = await archive();
  const page = await fromCursor(after, (cursor) => store.listLedger({ limit: PER_PAGE, cursor, order: 'newest' }));
  return { ...page, items: await Promise.all(page.items.map((entry) => withChanges(store, entry))) };
}

/** The newest corrections of an article, newest first. */
export async function readCorrections(articleId: string, limit: number): Promise<readonly Correction[]> {
  const store = await archive();
  const entries = await store.listCorrections(articleId, limit);
  return Promise.all(entries.map((entry) => withChanges(store, entry)));
}

async function withChanges(store: Store, entry: LedgerEntry): Promise<Correction> {
  const found = entry.kind === 'killed' ? null : await store.loadArticle(entry.articleId);
  if (found?.state !== 'published') return { entry, article: null, changes: [] };
  const article = { slug: found.slug, headline: found.record.article.headline?.text ?? null };
  return { entry, article, changes: entry.kind === 'corrected' ? await changesBy(store, entry) : [] };
}

/** An article's events are numbered as its versions are. */
async function changesBy(store: Store, { articleId, event }: LedgerEntry): Promise<readonly Change[]> {
  const events = await store.listEvents(articleId);
  const version = events.find(({ hash }) => hash === event)?.number ?? 0;
  const [before, after] = [
    await store.loadRevision(articleId, version - 1),
    await store.loadRevision(articleId, version),
  ];
  return before === null || after === null ? [] : changesOf(before, after);
}
