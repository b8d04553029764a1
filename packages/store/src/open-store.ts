import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOVING } from './move/marker.ts';
import type { Store } from './port.ts';
import type { Engine } from './sql/engine.ts';
import type { IndexProgress } from './sql/search/rebuild-index.ts';
import { readSetting } from './sql/settings.ts';
import { storeOf } from './sql/store-of.ts';
import { StoreError } from './store-error.ts';

/** What both engines understand; see `SqliteStoreOptions` and `PostgresStoreOptions`. */
export interface OpenStoreOptions {
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Changes nothing, creates nothing, migrates nothing: for the public site. */
  readonly readOnly?: boolean;
  readonly patienceMs?: number;
  readonly onIndexing?: (progress: IndexProgress) => void;
}

/**
 * Opens the archive that an address names: `postgres://…` or `postgresql://…` is a PostgreSQL database, `file:…` or a path a SQLite
 * file. The engine that is not meant is not loaded.
 *
 * @throws StoreError as the engines do; `database-unavailable` also for an address of another kind.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const engine = await openEngine(url, options);
  try {
    await refuseHalfMoved(engine);
    return await storeOf(engine, options.onIndexing);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The engine alone, for what works on whole archives. Throws as `openStore` does. */
export async function openEngine(url: string, options: OpenStoreOptions = {}): Promise<Engine> {
  const file = sqliteFileOf(url);
  if (file === null) {
    const { openPostgresEngine } = await import('./postgres/index.ts');
    return openPostgresEngine({ ...options, url });
  }
  const { openSqliteEngine } = await import('./sqlite/index.ts');
  return openSqliteEngine({ ...options, file });
}

/** The file that an address names; null for a PostgreSQL database. */
export function sqliteFileOf(url: string): string | null {
  return /^postgres(ql)?:/i.test(url) ? null : fileOf(url);
}

async function refuseHalfMoved(engine: Engine): Promise<void> {
  if ((await readSetting(engine, MOVING)) === null) return;
  throw new StoreError(
    'database-unavailable',
    'This archive is being filled from another. Wait until the move has ended, or run it again if it was cut short.',
  );
}

/** `file:archive.sqlite` and `file:./archive.sqlite` are meant from here, as other programs read them; `file:///…` is a URL. */
function fileOf(url: string): string {
  if (url.trim() === '') throw badAddress('it is empty');
  const scheme = /^([a-z][a-z+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return resolve(url);
  if (scheme !== 'file') throw badAddress(`it begins with "${scheme}:"`);
  return url.startsWith('file://') ? pathOf(url) : resolve(url.slice('file:'.length));
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw badAddress('its path cannot be read', cause);
  }
}

/** The address itself is not repeated: it may hold a password. */
function badAddress(problem: string, cause?: unknown): StoreError {
  return new StoreError(
    'database-unavailable',
    `DATABASE_URL must be the path of a SQLite file, file:… or postgres://…; ${problem}.`,
    { cause },
  );
}
