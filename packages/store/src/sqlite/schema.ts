import type { Database } from 'better-sqlite3';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import { StoreError } from '../store-error.ts';
import { notAnArchive } from './explain.ts';
import { APPLICATION_ID } from './types.ts';

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
  const unknown = done.filter((name) => !MIGRATION_NAMES.includes(name));
  if (unknown.length > 0) {
    throw new StoreError(
      'database-newer',
      `The archive file ${file} was made by a newer Onrecord (${unknown.join(', ')}). Start that version, or put back a backup from before the update.`,
      { details: { schemaVersion: done.length, known: MIGRATION_NAMES.length } },
    );
  }
  return { version: done.length, isCurrent: done.length === MIGRATION_NAMES.length };
}

function readColumn(database: Database, query: string): readonly string[] {
  return database.prepare<[], string>(query).pluck().all();
}
