import type { Kysely, Transaction } from 'kysely';
import type { StoreError } from '../store-error.ts';
import type { IndexQuery } from './search/index-query.ts';
import type { Tables } from './tables.ts';

/** A running transaction of the archive. */
export type Db = Transaction<Tables>;

export type IndexName = 'articles' | 'quotes' | 'entities';

/** A row of the full-text index with its tags. */
export interface TaggedRow {
  readonly number: bigint;
  readonly tags: string;
}

/** A row of the full-text index: folded words and tokens with single spaces between (see search/index-query.ts). */
export interface IndexedWords {
  readonly number: bigint;
  readonly words: string;
}

/**
 * An engine's full-text index. Rows are numbered by `articles.place`, `quotes.number` and `entities.seq`, and found highest number
 * first without ranking, so that a page costs what it shows.
 */
export interface SearchIndex {
  /** Whether rows come with signs for frequent words (see search/frequent-words.ts); look-ups come with words, always. */
  readonly holdsSigns: boolean;
  put(db: Db, index: IndexName, rows: readonly IndexedWords[]): Promise<void>;
  /** Forgets an article and its quotes; call it while their rows are still there. */
  dropArticle(db: Db, articleId: string): Promise<void>;
  dropEntity(db: Db, seq: number): Promise<void>;
  /** The numbers of what is found. */
  find(db: Db, index: IndexName, query: IndexQuery & { readonly limit: number }): Promise<readonly bigint[]>;
  /** How many are found, counted no further than `limit`. */
  count(db: Db, index: IndexName, query: IndexQuery & { readonly limit: number }): Promise<number>;
  /** What is found with its tags. */
  tags(
    db: Db,
    index: Exclude<IndexName, 'entities'>,
    query: IndexQuery & { readonly limit: number },
  ): Promise<readonly TaggedRow[]>;
  /** The numbers of all its rows above one, smallest first: to see that it holds what it must. */
  numbers(
    db: Db,
    index: IndexName,
    from: { readonly after: bigint; readonly limit: number },
  ): Promise<readonly bigint[]>;
}

export type Transact = <T>(mode: 'read only' | 'read write', work: (db: Db) => Promise<T>) => Promise<T>;

/** What a database brings so that the shared SQL runs on it. */
export interface Engine {
  readonly name: 'sqlite' | 'postgresql';
  /**
   * Runs one transaction. It may run `work` again, from the beginning, when the database undid it for another's sake: so work changes
   * nothing but the database.
   */
  readonly transact: Transact;
  /** Runs a read of one statement, which sees one moment without a transaction around it. It may run it again as `transact` does. */
  readonly once: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly index: SearchIndex;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The archive's error for one of the driver's; null when it is none of ours to explain. */
  readonly explain: (error: unknown) => StoreError | null;
  /** After rows were put in by hand: what counts up goes on behind them, and what plans queries knows of them. */
  readonly settle: (db: Db) => Promise<void>;
  /** See search/reach.ts. */
  readonly reach: number;
  readonly schemaVersion: number;
  readonly readOnly: boolean;
  /** What the database itself finds damaged, as a sentence for people; null for nothing. */
  readonly findDamage: (db: Db) => Promise<string | null>;
  /** Overwrites on the disk what was erased; false when that could not be done now, or not by us. See docs/archive.md. */
  readonly scrub: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** A running transaction with the engine it runs on. */
export interface Tx {
  readonly engine: Engine;
  readonly db: Db;
}

/** Runs one reading transaction: everything is seen as of one moment. */
export function reading<T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> {
  return explaining(engine, () => engine.transact('read only', (db) => work({ engine, db })));
}

/** Runs a read of one statement: a transaction would cost more than most of them do. */
export function readingOnce<T>(engine: Engine, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return explaining(engine, () => engine.once(work));
}

/** Runs one writing transaction: it happens whole, or not at all. */
export function writing<T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> {
  return explaining(engine, () => engine.transact('read write', (db) => work({ engine, db })));
}

async function explaining<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw engine.explain(error) ?? error;
  }
}
