import type { Database, Statement } from 'better-sqlite3';

/** How many statements are kept. */
const MOST = 500;
/** A statement of 512 rows of the widest table is shorter; what is longer was not written for being asked twice. */
const LONGEST = 50_000;

/**
 * A database that keeps the statements prepared last. To prepare one costs more than to run most of them, and what it holds is memory
 * that no collector of garbage counts: an import of many pages would hold gigabytes.
 */
export class KeptStatements {
  readonly #database: Database;

  /** By their words; where there are as many as are kept, the one used last at the end. */
  readonly #kept = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  prepare(sql: string): Statement {
    const kept = this.#kept.get(sql);
    // One that is still being read from cannot be begun anew.
    if (kept?.busy === true) return this.#database.prepare(sql);
    // Which was used last is noted when some must go: to note it each time takes as long as a short statement.
    if (kept !== undefined && this.#kept.size < MOST) return kept;
    const statement = kept ?? this.#database.prepare(sql);
    if (sql.length > LONGEST) return statement;
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > MOST) this.#dropOldest();
    return statement;
  }

  #dropOldest(): void {
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }

  close(): void {
    this.#kept.clear();
    this.#database.close();
  }
}
