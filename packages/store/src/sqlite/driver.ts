import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { KeptStatements } from './kept-statements.ts';

/** How often a waiting writer looks again. */
const PAUSE_MS = 5;

/**
 * Kysely's SQLite dialect with our transactions:
 * - a writer takes the write lock when it begins (`begin immediate`), so that it never reads what it then cannot change;
 * - it waits for the lock asleep, not blocked: SQLite's own waiting would stop the whole process, also the transaction it waits
 *   for when that runs in the same process;
 * - migrations run in one transaction, so that a killed migration leaves nothing half.
 */
export class ArchiveDialect extends SqliteDialect {
  readonly #database: Database;

  readonly #patienceMs: number;

  constructor(database: Database, patienceMs: number) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
    this.#patienceMs = patienceMs;
  }

  override createDriver(): Driver {
    return new ArchiveDriver(this.#database, this.#patienceMs);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ArchiveDriver extends SqliteDriver {
  readonly #database: Database;

  readonly #patienceMs: number;

  constructor(database: Database, patienceMs: number) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
    this.#patienceMs = patienceMs;
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    await untilFree(this.#patienceMs, () => beginWithoutWaiting(this.#database));
  }

  /** SQLite ends a transaction itself when the disk is full or broken; then there is nothing to roll back, and the cause must be seen. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Takes the write lock, or fails at once. */
export function beginWithoutWaiting(database: Database): void {
  const patience = database.pragma('busy_timeout', { simple: true });
  database.pragma('busy_timeout = 0');
  try {
    database.exec('begin immediate');
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}

/** Tries until the database is no longer locked by another, or patience ends. */
export async function untilFree<T>(patienceMs: number, attempt: () => T): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')
  );
}
