import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import { notAnArchive } from './explain.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts';

/** What a file is found to be. `version` is the number of migrations it has had. */
export interface FoundSchema {
  readonly version: number;
  readonly isCurrent: boolean;
}

/** Looks, without changing anything, whether a file is an archive of ours, and refuses one that is newer or something else. */
export function inspectSchema(database: Database, file: string): FoundSchema {
  const tables = readColumn(database, "select name from sqlite_schema where type = 'table'");
  const isOurs = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
  const hasTables = tables.some((name) => !name.startsWith('kysely_') && !name.startsWith('sqlite_'));
  if (hasTables && !isOurs) throw new StoreError('database-corrupt', notAnArchive(file));
  const done = tables.includes('kysely_migration')
    ? readColumn(database, 'select name from kysely_migration order by name')
    : [];
  const known = Object.keys(MIGRATIONS);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new StoreError(
      'database-newer',
      `The archive file ${file} was made by a newer Onrecord (${unknown.join(', ')}). Start that version, or put back a backup from before the update.`,
      { details: { schemaVersion: done.length, known: known.length } },
    );
  }
  return { version: done.length, isCurrent: done.length === known.length };
}

function readColumn(database: Database, query: string): readonly string[] {
  return database.prepare<[], string>(query).pluck().all();
}

/** Brings a file to the newest shape, in one transaction. Several processes may try at once: the first does it, the others find it done. */
export async function migrateForward(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
