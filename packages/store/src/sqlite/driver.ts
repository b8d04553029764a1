import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import {
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { AnswersAtOnce } from '../sql/kept-texts.ts';
import type { DurableLog } from './durable-log.ts';
import { KeptStatements } from './kept-statements.ts';

/** How often a waiting writer looks again. */
const PAUSE_MS = 5;

export interface DriverOptions {
  /** How long a writer waits for another, in milliseconds. */
  readonly patienceMs: number;
  /** Told of each transaction that changed something. */
  readonly log: DurableLog;
}

/**
 * Kysely's SQLite dialect with our transactions:
 * - a writer takes the write lock when it begins (`begin immediate`), so that it never reads what it then cannot change;
 * - it waits for the lock asleep, not blocked: SQLite's own waiting would stop the whole process, also the transaction it waits
 *   for when that runs in the same process;
 * - migrations run in one transaction, so that a killed migration leaves nothing half;
 * - a statement is planned once (see PlannedOnce).
 */
export class ArchiveDialect extends SqliteDialect {
  readonly #database: Database;

  readonly #options: DriverOptions;

  constructor(database: Database, options: DriverOptions) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
    this.#options = options;
  }

  override createDriver(): Driver {
    return new ArchiveDriver(this.#database, this.#options);
  }

  override createAdapter(): SqliteAdapter {
    return new ArchiveAdapter(new KeptStatements(this.#database));
  }

  override createQueryCompiler(): QueryCompiler {
    return new PlannedOnce();
  }
}

class ArchiveAdapter extends SqliteAdapter implements AnswersAtOnce {
  readonly #statements: KeptStatements;

  constructor(statements: KeptStatements) {
    super();
    this.#statements = statements;
  }

  runAtOnce<R>(statement: string, values: readonly unknown[]): R[] {
    const prepared = this.#statements.prepare(statement);
    if (prepared.reader) return prepared.all(values) as R[];
    prepared.run(values);
    return [];
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Where a column must equal a parameter, SQLite plans the statement again for each value it is given, in case the plan should be another:
 * that takes longer than most of ours run, and no value changes their plans. A parameter behind a plus, which does nothing, has no value
 * as long as it plans.
 */
class PlannedOnce extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

class ArchiveDriver extends SqliteDriver {
  readonly #database: Database;

  readonly #options: DriverOptions;

  readonly #changes: Statement<[], number>;

  /** Run past Kysely, as most of what stands between them is (see kept-texts.ts). */
  readonly #begin: Statement;

  readonly #commit: Statement;

  /** What had been changed when the last transaction ended. */
  #before = 0;

  constructor(database: Database, options: DriverOptions) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
    this.#options = options;
    this.#changes = database.prepare<[], number>('select total_changes()').pluck();
    this.#begin = database.prepare('begin');
    this.#commit = database.prepare('commit');
  }

  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      this.#begin.run();
      return;
    }
    await untilFree(this.#options.patienceMs, () => beginWithoutWaiting(this.#database));
    this.#before = this.#changes.get() ?? 0;
  }

  override async commitTransaction(): Promise<void> {
    this.#commit.run();
    const changes = this.#changes.get() ?? 0;
    if (changes !== this.#before) this.#options.log.note();
    this.#before = changes;
  }

  /** SQLite ends a transaction itself when the disk is full or broken; then there is nothing to roll back, and the cause must be seen. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** How long SQLite itself waits where another process has the file for a moment, for example to recover after a crash. */
export const BUSY_TIMEOUT_MS = 5_000;

/** Takes the write lock, or fails at once. */
export function beginWithoutWaiting(database: Database): void {
  try {
    database.exec('pragma busy_timeout = 0; begin immediate');
  } finally {
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
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
