// What makes a fill of a SQLite archive quicker and changes nothing of what is filled in.
import { rmSync } from 'node:fs';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import { sql } from 'kysely';
import { type Engine, writing } from '../../packages/store/src/sql/engine.ts';

const PRAGMAS = [
  // Nothing was deleted that must be overwritten, and nothing acknowledged that must survive a power cut.
  ...['secure_delete = off', 'synchronous = off'],
  ...['cache_size = -500000', 'wal_autocheckpoint = 50000'],
];

const LARGE = ['articles', 'quotes', 'mentions', 'article_names', 'near_words'];

/**
 * An index of many rows is made at once when they are there, and is the same; the full-text index grows as it does in use. Answers what
 * makes the indexes, also those of a fill that was cut short.
 */
export async function hurry(engine: Engine, folder: string): Promise<() => Promise<void>> {
  if (engine.name !== 'sqlite') return async () => undefined;
  for (const pragma of PRAGMAS) await engine.once((db) => sql.raw(`pragma ${pragma}`).execute(db));
  const indexes = await indexesOfNewArchive(`${folder}/empty.sqlite`);
  await writing(engine, async ({ db }) => {
    for (const { name } of indexes) await sql.raw(`drop index if exists ${name}`).execute(db);
  });
  return () =>
    writing(engine, async ({ db }) => {
      for (const { make } of indexes) await sql.raw(make).execute(db);
    });
}

async function indexesOfNewArchive(file: string) {
  const empty = await openSqliteEngine({ file });
  const { rows } = await empty.once((db) =>
    sql<{ name: string; make: string; table: string }>`
      select name, sql as make, tbl_name as "table" from sqlite_schema where type = 'index' and sql is not null`.execute(
      db,
    ),
  );
  await empty.close();
  rmSync(file);
  return rows.filter(({ table }) => LARGE.includes(table));
}
