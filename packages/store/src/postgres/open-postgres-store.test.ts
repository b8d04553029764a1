import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { refusal } from '../contract/open-store.ts';
import { makeRecord, makeSource } from '../contract/records.ts';
import { createTestDatabase, type TestDatabase } from '../contract/test-database.ts';
import type { Store } from '../port.ts';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import { openPostgresStore, type PostgresStoreOptions } from './open-postgres-store.ts';

const PAGE = { entities: [{ name: 'Maya Khoury' }], quotes: [{ words: 'plain', speaker: 'Maya Khoury' }] };

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

async function open(options: Partial<PostgresStoreOptions> = {}): Promise<Store> {
  const store = await openPostgresStore({ url: database.url, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** The same server, asked otherwise. */
function otherwise(change: (url: URL) => void): string {
  const url = new URL(database.url);
  change(url);
  return url.href;
}

/** Ends every connection but the one that asks, as an operator or a failing network would. */
function cutConnections() {
  return database.run(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
}

describe('openPostgresStore', () => {
  test('migrates once when several open a new database at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    for (const store of stores) expect((await store.health()).schemaVersion).toBe(MIGRATION_NAMES.length);
  });

  test('may be closed twice', async () => {
    const store = await open();
    await store.close();
    await store.close();
  });

  test('needs no extension and no superuser', async () => {
    const ordinary = await database.createUser('create on schema public');
    const store = await open({ url: ordinary });
    await store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
    await store.close();
    expect(await database.run("select extname from pg_extension where extname <> 'plpgsql'")).toEqual([]);
  });

  test('keeps U+0000 as U+FFFD where text is searched, and as it was in the record', async () => {
    const store = await open();
    const draft = await store.importArticle(makeSource('page'), makeRecord({ ...PAGE, publisher: 'Post\0' }), 'test');
    expect(draft.record.article.publisher).toBe('Post\0');
    expect((await store.listArticles({})).items[0]?.publisher).toBe('Post\ufffd');
    expect(await store.loadArticle('\0')).toBeNull();
  });

  test('finds a word longer than an index entry, and takes an article of more words than one can hold', async () => {
    const store = await open();
    const long = 'ßあ'.repeat(5_000);
    const many = Array.from({ length: 200_000 }, (_, index) => `w${index}`).join(' ');
    const draft = await store.importArticle(makeSource('page'), makeRecord({ paragraphs: [long, many] }), 'test');
    await store.publishArticle(draft.id, { by: 'test', version: 1 });
    expect((await store.search({ query: `${'ssあ'.repeat(10)}*` })).counts.articles).toBe(1);
    expect((await store.search({ query: 'w17' })).counts.articles).toBe(1);
  });
});

describe('a server that will not have us', () => {
  test.each([
    ['a wrong password', 'password', 'refused the user or the password'],
    ['an unknown user', 'username', 'refused the user or the password'],
    ['an unknown database', 'pathname', 'There is no database'],
  ])('%s is a sentence, and the password is not in it', async (_what, part, sentence) => {
    const url = otherwise((address) => Object.assign(address, { [part]: 'nosuch' }));
    const { code, error } = await refusal(openPostgresStore({ url }));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain(sentence);
    expect(error.message).not.toContain(new URL(url).password);
  });

  test('a refused connection and an unknown host are sentences', async () => {
    const refused = await refusal(openPostgresStore({ url: 'postgres://user:secret@127.0.0.1:1/news' }));
    expect(refused.code).toBe('database-unavailable');
    expect(refused.error.message).toBe(
      'No PostgreSQL server answers at postgres://user@127.0.0.1:1/news. Start it, or correct the address.',
    );
    const unknown = await refusal(openPostgresStore({ url: 'postgres://nowhere.invalid/news' }));
    expect(unknown.code).toBe('database-unavailable');
    expect(unknown.error.message).toContain('postgres://nowhere.invalid/news');
  });

  test('a server that accepts and never answers is given up', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      silent.close();
    });
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, error } = await refusal(
      openPostgresStore({ url: `postgres://user@127.0.0.1:${port}/news`, connectMs: 100 }),
    );
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('cannot be reached just now');
  });

  test('a user who may not create tables is told so', async () => {
    const { error } = await refusal(openPostgresStore({ url: await database.createUser() }));
    expect(error.message).toContain('Give that user the right to create and change tables');
  });
});

describe('a database that is no archive', () => {
  test('but something else is refused, and not touched', async () => {
    await database.run('create table invoices (id integer)');
    for (const readOnly of [false, true]) {
      const { code, error } = await refusal(openPostgresStore({ url: database.url, readOnly }));
      expect(code).toBe('database-corrupt');
      expect(error.message).toContain('holds tables of something else');
    }
    expect(await database.run(`select tablename from pg_tables where schemaname = 'public'`)).toEqual([
      { tablename: 'invoices' },
    ]);
  });

  test('made by a newer Onrecord is refused', async () => {
    await (await open()).close();
    await database.run(`insert into kysely_migration values ('9999-future', '2099-01-01T00:00:00.000Z')`);
    for (const readOnly of [false, true]) {
      const { code, error } = await refusal(openPostgresStore({ url: database.url, readOnly }));
      expect(code).toBe('database-newer');
      expect(error.message).toMatch(/made by a newer Onrecord \(9999-future\)\. Start that version/);
    }
  });

  test('is not made by one who only reads', async () => {
    const { error } = await refusal(openPostgresStore({ url: database.url, readOnly: true }));
    expect(error.message).toContain('has not been set up yet. Start the admin API once');
    expect(await database.run(`select tablename from pg_tables where schemaname = 'public'`)).toEqual([]);
  });
});

describe('opening for reading', () => {
  test('sees what another has just published, and changes nothing', async () => {
    const desk = await open();
    const site = await open({ readOnly: true });
    const draft = await desk.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
    await desk.publishArticle(draft.id, { by: 'editor', version: 1 });
    expect((await site.loadPublished(draft.slug))?.version).toBe(2);
    expect(await site.health()).toMatchObject({ articles: 1 });
    const { code, error } = await refusal(site.writeSetting('a', 'b'));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('can only be read');
  });
});

describe('a connection that is lost', () => {
  test('while idle is not noticed', async () => {
    const store = await open();
    await store.writeSetting('a', '1');
    await cutConnections();
    expect(await store.readSetting('a')).toBe('1');
    await cutConnections();
    await store.writeSetting('a', '2');
    expect(await store.readSetting('a')).toBe('2');
  });

  test('in the middle of imports keeps each once', async () => {
    const store = await open();
    const imports = Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.importArticle(makeSource(`page ${index}`), makeRecord(PAGE), 'test').catch((error: unknown) => error),
      ),
    );
    for (let cut = 0; cut < 3; cut += 1) await cutConnections();
    const answers = await imports;
    const { articles } = await store.health();
    const done = answers.filter((answer) => !(answer instanceof Error)).length;
    expect(articles).toBeGreaterThanOrEqual(done);
    for (const answer of answers) {
      if (answer instanceof Error) expect(answer).toMatchObject({ code: 'database-unavailable' });
    }
  });
});

describe('two processes with one database', () => {
  test('write in turn without losing anything', async () => {
    const stores = [await open(), await open()];
    const imports = Array.from({ length: 40 }, (_, index) =>
      stores[index % 2]?.importArticle(
        makeSource(`page ${index}`),
        makeRecord({ ...PAGE, headline: `Page ${index % 5}` }),
        'test',
      ),
    );
    const articles = await Promise.all(imports);
    expect(new Set(articles.map((article) => article?.slug)).size).toBe(40);
    expect(new Set(articles.map((article) => article?.record.entities[0]?.id)).size).toBe(1);
    for (const store of stores) expect((await store.health()).articles).toBe(40);
  });

  test('do not wait for ever for one that holds the turn', async () => {
    const [patient, hasty] = [await open(), await open({ patienceMs: 50 })];
    await database.run('begin; select 1 from kysely_migration for update');
    const { code, error } = await refusal(hasty.writeSetting('a', 'hasty'));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('took too long. Nothing was changed');
    expect(await hasty.readSetting('a'), 'a reader waits for nobody').toBeNull();
    const waiting = patient.writeSetting('a', 'patient');
    await database.run('commit');
    await waiting;
    expect(await hasty.readSetting('a')).toBe('patient');
  });

  test('let the same bytes in once', async () => {
    const stores = [await open(), await open()];
    const outcomes = await Promise.all(
      stores.map((store) =>
        store.importArticle(makeSource('same'), makeRecord(), 'test').then(
          () => 'kept',
          (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['duplicate', 'kept']);
  });
});

test('a revision can never be changed', async () => {
  const store = await open();
  await store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
  await expect(database.run("update revisions set why = 'other'")).rejects.toThrow('a revision never changes');
});
