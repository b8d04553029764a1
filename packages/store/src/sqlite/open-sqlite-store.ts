import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Store } from '../port.ts';
import type { Engine } from '../sql/engine.ts';
import { migrateForward } from '../sql/migrations.ts';
import { REACH } from '../sql/search/reach.ts';
import type { IndexProgress } from '../sql/search/rebuild-index.ts';
import { storeOf } from '../sql/store-of.ts';
import type { Tables } from '../sql/tables.ts';
import { uuidV7 } from '../sql/uuid-v7.ts';
import { StoreError } from '../store-error.ts';
import { ArchiveDialect, BUSY_TIMEOUT_MS, beginWithoutWaiting, untilFree } from './driver.ts';
import { DurableLog } from './durable-log.ts';
import { explainSqliteError } from './explain.ts';
import { findDamage } from './find-damage.ts';
import { type FoundSchema, inspectSchema } from './schema.ts';
import { scrub } from './scrub.ts';
import { fts5 } from './search-index.ts';
import { SQLITE_TYPES } from './types.ts';

export interface SqliteStoreOptions {
  /** The archive's file; it and its folder are created when missing, unless `readOnly`. */
  readonly file: string;
  /** The clock; the machine's unless told. */
  readonly now?: () => Date;
  /** Makes permanent ids; UUIDs of version 7 unless told. */
  readonly newId?: () => string;
  /** Changes nothing, creates nothing, migrates nothing: for the public site. */
  readonly readOnly?: boolean;
  /** How long a change waits while another process writes, in milliseconds; 10,000 unless told. */
  readonly patienceMs?: number;
  /** How many of the newest articles a query of frequent words is counted among; 30,000 unless told. */
  readonly reach?: number;
  /** Told how far the search index is while an older archive's is made anew. */
  readonly onIndexing?: (progress: IndexProgress) => void;
}

/**
 * Opens the archive in a SQLite file, and brings an older file to the newest shape first. Any number of processes may have one file open.
 *
 * @throws StoreError `database-newer` (made by a newer Onrecord), `database-corrupt` (damaged, or something else), or
 * `database-unavailable` (locked, not accessible; with `readOnly` also: missing or not migrated yet).
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const engine = await openSqliteEngine(options);
  try {
    return await storeOf(engine, options.onIndexing);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The engine alone, for what works on whole archives. Throws as `openSqliteStore` does. */
export async function openSqliteEngine(options: SqliteStoreOptions): Promise<Engine> {
  const file = resolve(options.file);
  const readOnly = options.readOnly ?? false;
  try {
    return await openEngine(file, readOnly, options);
  } catch (error) {
    throw explainSqliteError(file, error) ?? error;
  }
}

async function openEngine(file: string, readOnly: boolean, options: SqliteStoreOptions): Promise<Engine> {
  const { patienceMs = PATIENCE_MS } = options;
  const database = openFile(file, readOnly);
  const log = new DurableLog(file);
  const db = new Kysely<Tables>({ dialect: new ArchiveDialect(database, { patienceMs, log }) });
  try {
    if (!readOnly) await prepareForWriting(database, patienceMs);
    const schema = readOnly ? requireCurrent(database, file) : await bringForward(database, db, file);
    const now = options.now ?? (() => new Date());
    return {
      name: 'sqlite',
      transact: async (mode, work) => {
        const done = await db.transaction().setAccessMode(mode).execute(work);
        if (mode === 'read write') await log.settle();
        return done;
      },
      once: (work) => work(db),
      index: fts5(database),
      now,
      newId: options.newId ?? (() => uuidV7(now())),
      explain: (error) => explainSqliteError(file, error),
      reach: options.reach ?? REACH,
      schemaVersion: schema.version,
      readOnly,
      findDamage,
      scrub: () => scrub(database, patienceMs),
      // SQLite's counters follow the rows by themselves.
      settle: async () => undefined,
      close: async () => {
        await log.close();
        await close(db, database, readOnly);
      },
    };
  } catch (error) {
    await close(db, database, readOnly);
    throw error;
  }
}

const PATIENCE_MS = 10_000;

function openFile(file: string, readOnly: boolean): Database.Database {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new StoreError('database-unavailable', `The archive ${file} is a folder. Name a file in it.`);
  if (readOnly && found === undefined) throw notReady(file, 'does not exist yet');
  if (!readOnly) createFolder(dirname(file));
  const database = new Database(file, { readonly: readOnly, timeout: BUSY_TIMEOUT_MS });
  database.pragma(`cache_size = -${readOnly ? READERS_CACHE_KB : CACHE_KB}`);
  return database;
}

/** How much of the file each process keeps in memory: the upper pages of all indexes of a large archive. */
const CACHE_KB = 64_000;
/** A site has several connections, and what it has shown it keeps written. */
const READERS_CACHE_KB = 32_000;
/** So many pages of 4 kB grow the log before it is put back. */
const LOG_PAGES = 10_000;

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreError(
      'database-unavailable',
      `The folder ${folder} for the archive cannot be created. Check that this user may write there, or choose another folder.`,
      { cause: error },
    );
  }
}

/**
 * What the archive has acknowledged survives a power cut: with `synchronous = normal` SQLite keeps the file whole, and each change waits
 * for the log to be on the disk (see durable-log.ts). The table that is made and taken back proves that the file can be written, before anybody relies on it.
 */
async function prepareForWriting(database: Database.Database, patienceMs: number): Promise<void> {
  await untilFree(patienceMs, () => database.pragma('journal_mode = wal'));
  database.pragma('synchronous = normal');
  database.pragma('foreign_keys = on');
  // What is deleted is overwritten: a killed article's words must not stay in free pages.
  database.pragma('secure_delete = on');
  database.pragma('trusted_schema = off');
  // The log is put back into the file less often, so that a page that many changes touch is written once for all of them.
  database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  await untilFree(patienceMs, () => beginWithoutWaiting(database));
  database.exec('create table can_be_written (proof); rollback');
}

async function bringForward(database: Database.Database, db: Kysely<Tables>, file: string): Promise<FoundSchema> {
  const found = inspectSchema(database, file);
  if (found.isCurrent) return found;
  await migrateForward(db, SQLITE_TYPES);
  return inspectSchema(database, file);
}

function requireCurrent(database: Database.Database, file: string): FoundSchema {
  const found = inspectSchema(database, file);
  if (found.version === 0) throw notReady(file, 'has not been set up yet');
  if (!found.isCurrent) throw notReady(file, 'was made by an older Onrecord and has not been updated yet');
  return found;
}

function notReady(file: string, why: string): StoreError {
  return new StoreError(
    'database-unavailable',
    `The archive file ${file} ${why}. Start the admin API once: it does that.`,
  );
}

/** Kysely closes only what it has used; the rest is ours. */
async function close(db: Kysely<Tables>, database: Database.Database, readOnly: boolean): Promise<void> {
  if (!readOnly) leaveReadable(database);
  await db.destroy();
  if (database.open) database.close();
}

/**
 * With a write-ahead log a file can only be opened where SQLite may write beside it, even to read. So whoever closes it last leaves it
 * without: then it can be read from a disk, a medium or a folder where nobody may write. Where others have it open, it stays as it is.
 */
function leaveReadable(database: Database.Database): void {
  if (!database.open || database.inTransaction) return;
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('journal_mode = delete');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}
