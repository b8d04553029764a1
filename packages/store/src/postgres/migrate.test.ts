import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { OLD_TOKEN } from '../contract/old-token.ts';
import { createTestDatabase } from '../contract/test-database.ts';
import { archive } from '../sql/migrations/0001-archive.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { POSTGRES_TYPES } from './types.ts';

const TABLES = [
  ...['articles', 'sources', 'revisions', 'article_ids', 'entities', 'quotes', 'mentions', 'article_names'],
  ...['entity_names', 'search_texts'],
];

/** What the migrator of the first version left behind. */
const MIGRATED = `
  create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
  insert into kysely_migration values ('0001-archive', '2026-01-01T00:00:00.000Z');
  create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0);
  insert into kysely_migration_lock values ('migration_lock', 0)`;

function oldRows(): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-old-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(new URL('../sqlite/testing/archive-0001.sqlite.gz', import.meta.url))));
  const rows = new Database(file, { readonly: true });
  rows.defaultSafeIntegers();
  return rows;
}

/** A database as the first version made it, with the rows of the old archive that sqlite/migrate.test.ts opens. */
async function makeOld(url: string): Promise<void> {
  const rows = oldRows();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of [...archive(POSTGRES_TYPES), MIGRATED, OLD_TOKEN]) await client.query(statement);
  for (const table of TABLES) {
    for (const row of rows.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()) {
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `$${index + 1}`);
      await client.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row));
    }
  }
  for (const table of ['entities', 'entity_names'])
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'seq'), (select max(seq) from ${table}))`);
  await client.end();
  rows.close();
}

test('a PostgreSQL archive of before the events opens with everything in it, and verifies', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  await makeOld(database.url);
  const store = await openPostgresStore({ url: database.url });
  const { checked, firstDifference } = await store.verify();
  const person = await store.loadEntityBySlug('person', 'edita-marek');
  const token = await store.useToken('a'.repeat(64));
  const found = await store.search({ query: 'marek' });
  await store.close();
  const [words] = await database.run(
    `select attstorage from pg_attribute where attrelid = 'article_index'::regclass and attname = 'words'`,
  );
  expect(words).toEqual({ attstorage: 'm' });
  expect(firstDifference).toBeNull();
  expect(token).toMatchObject({ level: 'editor', scopes: null });
  expect(checked).toMatchObject({ articles: 3, events: 6, entities: 2 });
  expect(person).toMatchObject({ quoteCount: 2, articleCount: 2 });
  expect(found.counts).toMatchObject({ articles: 2, quotes: 2, entities: 1 });
}, 60_000);
