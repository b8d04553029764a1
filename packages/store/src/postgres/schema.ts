import { type Kysely, sql } from 'kysely';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';

/** What a database is found to be. `version` is the number of migrations it has had. */
export interface FoundSchema {
  readonly version: number;
  readonly isCurrent: boolean;
}

interface Found {
  readonly encoding: string;
  readonly has_migrations: boolean;
  readonly has_tables: boolean;
}

/** Looks, without changing anything, whether a database is an archive of ours or empty, and refuses one that is newer or something else. */
export async function inspectSchema(db: Kysely<Tables>, place: string): Promise<FoundSchema> {
  const { rows } = await sql<Found>`
    select current_setting('server_encoding') as encoding,
      to_regclass('kysely_migration') is not null as has_migrations,
      exists (select 1 from pg_tables where schemaname = current_schema() and tablename not like 'kysely%') as has_tables
  `.execute(db);
  const [found] = rows;
  if (found?.encoding !== 'UTF8') throw wrongEncoding(place, found?.encoding);
  const done = found.has_migrations ? await migrationsDone(db) : [];
  if (found.has_tables && done[0] !== MIGRATION_NAMES[0]) throw notAnArchive(place);
  const unknown = done.filter((name) => !MIGRATION_NAMES.includes(name));
  if (unknown.length > 0) {
    throw new StoreError(
      'database-newer',
      `The archive ${place} was made by a newer Onrecord (${unknown.join(', ')}). Start that version, or put back a backup from before the update.`,
      { details: { schemaVersion: done.length, known: MIGRATION_NAMES.length } },
    );
  }
  return { version: done.length, isCurrent: done.length === MIGRATION_NAMES.length };
}

async function migrationsDone(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

function notAnArchive(place: string): StoreError {
  return new StoreError(
    'database-corrupt',
    `The database ${place} holds tables of something else and no Onrecord archive. Name an empty database, or a user whose search_path begins with an empty schema.`,
  );
}

function wrongEncoding(place: string, encoding = 'unknown'): StoreError {
  return new StoreError(
    'database-unavailable',
    `The database ${place} is in the encoding ${encoding}. Create one with encoding UTF8.`,
  );
}
