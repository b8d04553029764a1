import type { Kysely } from 'kysely';
import type { Store } from '../port.ts';
import type { Engine } from '../sql/engine.ts';
import { migrateForward } from '../sql/migrations.ts';
import { REACH } from '../sql/search/reach.ts';
import type { IndexProgress } from '../sql/search/rebuild-index.ts';
import { storeOf } from '../sql/store-of.ts';
import type { Tables } from '../sql/tables.ts';
import { uuidV7 } from '../sql/uuid-v7.ts';
import { StoreError } from '../store-error.ts';
import { readAddress } from './address.ts';
import { connect } from './connect.ts';
import { explainPostgresError } from './explain.ts';
import { type FoundSchema, inspectSchema } from './schema.ts';
import { tsvectors } from './search-index.ts';
import { settle } from './settle.ts';
import { retrying, transacting } from './transact.ts';
import { POSTGRES_TYPES } from './types.ts';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database`; the archive's tables are in the first schema of the user's search_path. */
  readonly url: string;
  /** The clock; the machine's unless told. */
  readonly now?: () => Date;
  /** Makes permanent ids; UUIDs of version 7 unless told. */
  readonly newId?: () => string;
  /** Changes nothing, creates nothing, migrates nothing: for the public site. Works on a read replica. */
  readonly readOnly?: boolean;
  /** How long a change waits for its turn, in milliseconds; 30,000 unless told. */
  readonly patienceMs?: number;
  /** The most connections at once; 10 unless told. */
  readonly connections?: number;
  /** How long to wait for a connection, in milliseconds; 10,000 unless told. */
  readonly connectMs?: number;
  /** How many of the newest articles a query of frequent words is counted among; 30,000 unless told. */
  readonly reach?: number;
  /** Told how far the search index is while an older archive's is made anew. */
  readonly onIndexing?: (progress: IndexProgress) => void;
}

const PATIENCE_MS = 30_000;
const CONNECTIONS = 10;
const CONNECT_MS = 10_000;

/**
 * Opens the archive in a PostgreSQL database, and brings an older one to the newest shape first. Any number of processes may have one
 * database open. Needs no extension and no superuser.
 *
 * @throws StoreError `database-newer` (made by a newer Onrecord), `database-corrupt` (something else, or damaged), or
 * `database-unavailable` (bad address, not reached, refused; with `readOnly` also: not set up yet).
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const engine = await openPostgresEngine(options);
  try {
    return await storeOf(engine, options.onIndexing);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The engine alone, for what works on whole archives. Throws as `openPostgresStore` does. */
export async function openPostgresEngine(options: PostgresStoreOptions): Promise<Engine> {
  const { shown: place } = readAddress(options.url);
  const { url, connections = CONNECTIONS, connectMs = CONNECT_MS } = options;
  const db = connect({ url, connections, connectMs });
  try {
    return await openEngine(db, place, options);
  } catch (error) {
    await db.destroy();
    throw explainPostgresError(place, error) ?? error;
  }
}

async function openEngine(db: Kysely<Tables>, place: string, options: PostgresStoreOptions): Promise<Engine> {
  const { readOnly = false, now = () => new Date(), patienceMs = PATIENCE_MS } = options;
  const schema = readOnly ? await requireCurrent(db, place) : await bringForward(db, place);
  const transact = transacting(db, { patienceMs, place });
  let closed: Promise<void> | null = null;
  return {
    name: 'postgresql',
    transact: (mode, work) => transact(readOnly ? 'read only' : mode, work),
    once: retrying(db),
    index: tsvectors,
    now,
    newId: options.newId ?? (() => uuidV7(now())),
    explain: (error) => explainPostgresError(place, error),
    reach: options.reach ?? REACH,
    schemaVersion: schema.version,
    readOnly,
    // A server checks its pages itself, as it reads them.
    findDamage: async () => null,
    // Its log, its replicas and its backups are the server's: see docs/archive.md.
    scrub: async () => false,
    close: () => {
      closed ??= db.destroy();
      return closed;
    },
    settle,
  };
}

async function bringForward(db: Kysely<Tables>, place: string): Promise<FoundSchema> {
  const found = await inspectSchema(db, place);
  if (found.isCurrent) return found;
  await migrateForward(db, POSTGRES_TYPES);
  return inspectSchema(db, place);
}

async function requireCurrent(db: Kysely<Tables>, place: string): Promise<FoundSchema> {
  const found = await inspectSchema(db, place);
  if (found.isCurrent) return found;
  const why =
    found.version === 0 ? 'has not been set up yet' : 'was made by an older Onrecord and has not been updated yet';
  throw new StoreError('database-unavailable', `The archive ${place} ${why}. Start the admin API once: it does that.`);
}
