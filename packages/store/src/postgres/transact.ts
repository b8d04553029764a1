import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, type IsolationLevel, type Kysely, sql } from 'kysely';
import type { Db, Engine, Transact } from '../sql/engine.ts';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import { isConflict, isLost, isTaken } from './faults.ts';

/** How long a writer waits for its turn, and what the archive is called in an error. */
export interface Patience {
  readonly patienceMs: number;
  readonly place: string;
}

type Mode = Parameters<Transact>[0];

/** So often is the same tried again, after a pause that doubles: a second and a half in all. */
const RETRIES = 5;

/** A writer sees with each statement what is there now; since it has the turn, nobody else changes it. */
const ISOLATION: Readonly<Record<Mode, IsolationLevel>> = {
  'read only': 'repeatable read',
  'read write': 'read committed',
};

/**
 * PostgreSQL's transactions, so that the shared SQL may be written as if it were alone:
 * - a reader sees one moment, waits for nobody and disturbs nobody;
 * - writers take turns, as SQLite's do; why not `serializable`, see docs/decisions;
 * - a lost connection is tried again where nothing can have been kept: always when reading, else until the commit was sent.
 */
export function transacting(db: Kysely<Tables>, patience: Patience): Transact {
  return async (mode, work) => {
    for (let tries = 1; ; tries += 1) {
      const attempt = await attemptOnce(db, { mode, patience }, work);
      if ('result' in attempt) return attempt.result;
      const { error, isCommitSent } = attempt;
      if (isLost(error) && isCommitSent && mode === 'read write') throw outcomeUnknown(patience.place, error);
      if (!mayPass(error) || tries > RETRIES) throw error;
      await sleep(25 * 2 ** tries);
    }
  };
}

/** One statement that only reads: what was lost on the way is asked for again. */
export function retrying(db: Kysely<Tables>): Engine['once'] {
  return async (work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work(db);
      } catch (error) {
        if (!mayPass(error) || tries > RETRIES) throw error;
        await sleep(25 * 2 ** tries);
      }
    }
  };
}

type Attempt<T> = { readonly result: T } | { readonly error: unknown; readonly isCommitSent: boolean };

async function attemptOnce<T>(
  db: Kysely<Tables>,
  given: { readonly mode: Mode; readonly patience: Patience },
  work: (db: Db) => Promise<T>,
): Promise<Attempt<T>> {
  const { mode, patience } = given;
  let isCommitSent = false;
  const transaction = db.transaction().setIsolationLevel(ISOLATION[mode]).setAccessMode(mode);
  try {
    const result = await transaction.execute(async (open) => {
      if (mode === 'read write') await takeTurn(open, patience);
      const done = await work(open);
      isCommitSent = true;
      return done;
    });
    return { result };
  } catch (error) {
    return { error, isCommitSent };
  }
}

function mayPass(error: unknown): boolean {
  return isConflict(error) || isTaken(error) || isLost(error);
}

/**
 * The turn is a lock on a row every archive has, the one of its first migration. Row locks are queued fairly, end with the transaction
 * and are there on every managed and distributed PostgreSQL, also behind a pooler; advisory locks are not.
 */
async function takeTurn(db: Db, { patienceMs, place }: Patience): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`set local lock_timeout = ${Math.ceil(patienceMs)}`));
  const turn = await sql`select 1 from kysely_migration where name = ${MIGRATION_NAMES[0]} for update`.execute(db);
  if (turn.rows.length === 1) return;
  throw new StoreError('database-corrupt', `The archive ${place} has lost its list of migrations. Put a backup back.`);
}

function outcomeUnknown(place: string, cause: unknown): StoreError {
  return new StoreError(
    'database-unavailable',
    `The connection to ${place} was lost while a change was being kept: it was kept whole or not at all. Load what you changed before you try again.`,
    { cause },
  );
}
