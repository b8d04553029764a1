import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel, Kysely } from 'kysely';
import type { Db, Transact } from '../sql/engine.ts';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import { isConflict, isLost, isTaken } from './faults.ts';

/** How long a writer goes on trying against others, and what its last error says then. */
export interface Patience {
  readonly patienceMs: number;
  readonly place: string;
}

type Mode = Parameters<Transact>[0];

/** A lost connection is tried again so often; a value taken by another (see `isTaken`) so often. */
const LOST_RETRIES = 3;
const TAKEN_RETRIES = 5;

const ISOLATION: Readonly<Record<Mode, IsolationLevel>> = {
  'read only': 'repeatable read',
  'read write': 'serializable',
};

/**
 * PostgreSQL's transactions, so that the shared SQL may be written as if it were alone:
 * - a reader sees one moment and disturbs nobody (`repeatable read`);
 * - writers are `serializable`: the server undoes one of two that could not have run one after the other, and it is run again;
 * - a lost connection is tried again where nothing can have been kept: always when reading, else until the commit was sent.
 */
export function transacting(db: Kysely<Tables>, patience: Patience): Transact {
  return async (mode, work) => {
    const deadline = performance.now() + patience.patienceMs;
    for (let tries = 1; ; tries += 1) {
      const attempt = await attemptOnce(db, mode, work);
      if ('result' in attempt) return attempt.result;
      const { error, isCommitSent } = attempt;
      if (isLost(error) && isCommitSent && mode === 'read write') throw outcomeUnknown(patience.place, error);
      if (!mayTryAgain(error, tries)) throw error;
      if (performance.now() > deadline) throw isConflict(error) ? tooBusy(patience.place, error) : error;
      await sleep(pauseMs(tries));
    }
  };
}

type Attempt<T> = { readonly result: T } | { readonly error: unknown; readonly isCommitSent: boolean };

async function attemptOnce<T>(db: Kysely<Tables>, mode: Mode, work: (db: Db) => Promise<T>): Promise<Attempt<T>> {
  let isCommitSent = false;
  const transaction = db.transaction().setIsolationLevel(ISOLATION[mode]).setAccessMode(mode);
  try {
    const result = await transaction.execute(async (open) => {
      const done = await work(open);
      isCommitSent = true;
      return done;
    });
    return { result };
  } catch (error) {
    return { error, isCommitSent };
  }
}

function mayTryAgain(error: unknown, tries: number): boolean {
  if (isConflict(error)) return true;
  return (isTaken(error) && tries <= TAKEN_RETRIES) || (isLost(error) && tries <= LOST_RETRIES);
}

/** Longer with each try and never the same, so that two who met do not meet again. */
function pauseMs(tries: number): number {
  return Math.random() * Math.min(10 * 2 ** tries, 500);
}

function outcomeUnknown(place: string, cause: unknown): StoreError {
  return new StoreError(
    'database-unavailable',
    `The connection to ${place} was lost while a change was being kept: it was kept whole or not at all. Load what you changed before you try again.`,
    { cause },
  );
}

function tooBusy(place: string, cause: unknown): StoreError {
  return new StoreError(
    'database-unavailable',
    `Other changes kept getting before this one in ${place}. Nothing was changed; try again.`,
    { cause },
  );
}
