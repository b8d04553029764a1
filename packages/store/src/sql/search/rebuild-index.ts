import { StoreError } from '../../store-error.ts';
import { type Engine, reading, type Tx, writing } from '../engine.ts';
import { nameKey } from '../name-key.ts';
import type { ArticleNameRow, QuoteRow } from '../tables.ts';
import { chooseFrequentWords } from './frequent-words.ts';
import {
  derivedArticle,
  dropFromIndex,
  entityNumbers,
  type IndexedArticle,
  indexArticles as putIntoIndex,
} from './index-article.ts';
import { dropNamesFromIndex, indexNames } from './index-names.ts';

/** How far the index is, of all articles and names. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Grows whenever what is derived from a text changes: the folding of letters, the tokens, the tags, offices. An archive with an older one
 * is indexed anew when it is opened.
 */
const INDEX_VERSION = 7;
/** The setting that says how far the index is. */
export const INDEX_STATE = 'search-index';
/** The state of an index that is whole and new. */
export const DONE = `done ${INDEX_VERSION}`;
const ARTICLES_AT_ONCE = 20;
const NAMES_AT_ONCE = 200;

/** Where the work stands: the last article by place, then the last entity by number. */
interface State {
  readonly version: number;
  readonly step: 'articles' | 'names';
  readonly last: number;
  readonly done: number;
}

/**
 * Makes the index anew when it is older than this program. Each batch is one transaction that also notes how far it came, so that it
 * goes on where it was stopped, and several processes that try at once share the work.
 */
export async function bringIndexForward(engine: Engine, report?: (progress: IndexProgress) => void): Promise<void> {
  if (await isIndexed(engine)) return;
  const total = await reading(
    engine,
    async (tx) => (await countAll(tx, 'articles')) + (await countAll(tx, 'entities')),
  );
  for (;;) {
    const done = await writing(engine, indexBatch);
    if (done === null) break;
    report?.({ done: Math.min(done, total), total });
  }
}

/** Refuses an archive whose index is older than this program, which only reads it. */
export async function requireIndex(engine: Engine): Promise<void> {
  if (await isIndexed(engine)) return;
  throw new StoreError(
    'database-unavailable',
    `The search index of this archive is older than this Onrecord. Start the admin API once: it makes it anew.`,
  );
}

function isIndexed(engine: Engine): Promise<boolean> {
  return reading(engine, async (tx) => (await readState(tx)) === DONE);
}

async function countAll({ db }: Tx, table: 'articles' | 'entities'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function readState({ db }: Tx): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', INDEX_STATE).executeTakeFirst();
  return row?.value ?? null;
}

/** Does the next batch; answers how much is done, or null when there is nothing left. */
async function indexBatch(tx: Tx): Promise<number | null> {
  const written = await readState(tx);
  if (written === DONE) return null;
  const state = parseState(written);
  if (state.step === 'articles' && state.done === 0) await chooseFrequentWords(tx);
  const next = state.step === 'articles' ? await indexArticles(tx, state) : await indexEntities(tx, state);
  const value = next === null ? DONE : JSON.stringify(next);
  await tx.db
    .insertInto('settings')
    .values({ key: INDEX_STATE, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  return next?.done ?? null;
}

function parseState(written: string | null): State {
  const start: State = { version: INDEX_VERSION, step: 'articles', last: Number.MIN_SAFE_INTEGER, done: 0 };
  if (written === null || !written.startsWith('{')) return start;
  const state = JSON.parse(written) as State;
  return state.version === INDEX_VERSION ? state : start;
}

async function indexArticles(tx: Tx, state: State): Promise<State> {
  const rows = await tx.db
    .selectFrom('articles')
    .selectAll()
    .where('place', '>', state.last)
    .orderBy('place')
    .limit(ARTICLES_AT_ONCE)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return { ...state, step: 'names', last: 0 };
  const published: IndexedArticle[] = [];
  for (const article of rows) {
    const derived = await derivedArticle(tx.db, article);
    await refreshArticleKeys(tx, article.id, derived.names);
    await refreshSpeakerRoles(tx, article.id, derived.quotes);
    if (article.state !== 'published') continue;
    await dropFromIndex(tx, article.id);
    published.push(derived);
  }
  await putIntoIndex(tx, published, await entityNumbers(tx.db, published));
  return { ...state, last: last.place, done: state.done + rows.length };
}

/** The office beside a speaker is worked out from the record, by rules that may have changed too. */
async function refreshSpeakerRoles({ db }: Tx, articleId: string, quotes: readonly QuoteRow[]): Promise<void> {
  const rows = await db
    .selectFrom('quotes')
    .select(['id', 'speaker_role'])
    .where('article_id', '=', articleId)
    .execute();
  const kept = new Map(rows.map(({ id, speaker_role: role }) => [id, role]));
  for (const { id, speaker_role: role } of quotes) {
    if (kept.get(id) === role) continue;
    await db.updateTable('quotes').set({ speaker_role: role }).where('id', '=', id).execute();
  }
}

async function indexEntities(tx: Tx, state: State): Promise<State | null> {
  const rows = await tx.db
    .selectFrom('entities')
    .select(['id', 'seq', 'article_count'])
    .where('seq', '>', state.last)
    .orderBy('seq')
    .limit(NAMES_AT_ONCE)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return null;
  for (const entity of rows) {
    await refreshKeys(tx, entity.id);
  }
  await dropNamesFromIndex(tx, rows);
  await indexNames(
    tx,
    rows.filter((entity) => entity.article_count > 0),
  );
  return { ...state, last: last.seq, done: state.done + rows.length };
}

/** The keys by which names are joined are folded, too. */
async function refreshKeys({ db }: Tx, entityId: string): Promise<void> {
  const rows = await db
    .selectFrom('entity_names')
    .select(['seq', 'name', 'key'])
    .where('entity_id', '=', entityId)
    .execute();
  for (const { seq, name, key } of rows) {
    if (nameKey(name) === key) continue;
    await db
      .updateTable('entity_names')
      .set({ key: nameKey(name) })
      .where('seq', '=', seq)
      .execute();
  }
}

async function refreshArticleKeys({ db }: Tx, articleId: string, names: readonly ArticleNameRow[]): Promise<void> {
  const rows = await db
    .selectFrom('article_names')
    .select(['name', 'key'])
    .where('article_id', '=', articleId)
    .execute();
  const kept = new Map(rows.map(({ name, key }) => [name, key]));
  for (const { name, key } of names) {
    if (kept.get(name) === key) continue;
    await db
      .updateTable('article_names')
      .set({ key })
      .where('article_id', '=', articleId)
      .where('name', '=', name)
      .execute();
  }
}
