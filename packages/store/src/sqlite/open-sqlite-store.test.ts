import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { refusal } from '../contract/open-store.ts';
import { makeRecord, makeSource } from '../contract/records.ts';
import type { Store } from '../port.ts';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import type { IndexProgress } from '../sql/search/rebuild-index.ts';
import { openSqliteStore, type SqliteStoreOptions } from './open-sqlite-store.ts';

const PAGE = { entities: [{ name: 'Maya Khoury' }], quotes: [{ words: 'plain', speaker: 'Maya Khoury' }] };

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-file-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(options: Partial<SqliteStoreOptions> = {}): Promise<Store> {
  const store = await openSqliteStore({ file, ...options });
  onTestFinished(() => store.close());
  return store;
}

async function makeArchive(): Promise<void> {
  const store = await openSqliteStore({ file });
  await store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
  await store.close();
}

function change(statement: string): void {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

describe('openSqliteStore', () => {
  test('creates the folder and the file, and finds everything again', async () => {
    file = join(folder, 'a', 'b', 'archive.sqlite');
    await makeArchive();
    const store = await open();
    expect(await store.health()).toEqual({ engine: 'sqlite', schemaVersion: MIGRATION_NAMES.length, articles: 1 });
  });

  test('reads a record that was kept before articles had an original', async () => {
    const kept = await openSqliteStore({ file });
    const { id } = await kept.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
    await kept.close();
    // A revision cannot be changed, so one is put in its place.
    change(`create temp table kept as select * from revisions;
      update kept set record = json_remove(record, '$.article.original');
      delete from revisions;
      insert into revisions select * from kept`);
    expect((await (await open()).loadArticle(id))?.record).toMatchObject({ article: { original: null } });
  });

  test('writes ahead, and may be closed twice', async () => {
    const store = await open();
    await store.writeSetting('a', 'b');
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
    await store.close();
    await store.close();
  });

  test('opens an empty file as a new archive', async () => {
    writeFileSync(file, '');
    expect((await (await open()).health()).articles).toBe(0);
  });

  test('makes ids and times as it is told', async () => {
    let made = 0;
    const newId = () => {
      made += 1;
      return `id-${made}`;
    };
    const store = await open({ now: () => new Date('2020-01-01T00:00:00Z'), newId });
    const article = await store.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
    expect([article.id, article.record.quotes[0]?.id, article.record.entities[0]?.id]).toEqual([
      'id-1',
      'id-2',
      'id-3',
    ]);
    expect(article.createdAt).toBe('2020-01-01T00:00:00.000Z');
  });

  test('migrates once when several open a new file at the same moment', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    for (const store of stores) expect((await store.health()).schemaVersion).toBe(MIGRATION_NAMES.length);
  });
});

describe('an archive whose search index is older', () => {
  async function makeOlder(): Promise<void> {
    const store = await openSqliteStore({ file });
    for (let n = 0; n < 22; n += 1) {
      const article = await store.importArticle(makeSource(`page ${n}`), makeRecord(PAGE), 'test');
      await store.publishArticle(article.id, { by: 'test', version: 1 });
    }
    await store.close();
    change(`delete from settings where key = 'search-index'; delete from article_facets;
      insert into article_index (article_index) values ('delete-all'); update entity_names set key = 'old';
      update quotes set speaker_role = 'old'`);
  }

  test('is indexed anew when it is opened, and says how far it is', async () => {
    await makeOlder();
    const told: IndexProgress[] = [];
    const store = await open({ onIndexing: (progress) => told.push(progress) });
    expect(told.at(0)).toEqual({ done: 20, total: 23 });
    expect(told.at(-1)).toEqual({ done: 23, total: 23 });
    expect((await store.search({ query: 'plain speaker:maya-khoury' })).counts).toMatchObject({
      articles: 22,
      quotes: 22,
    });
    expect(await store.findEntities('khoury', 5)).toHaveLength(1);
    expect((await store.verify()).firstDifference).toBeNull();
    await open({ onIndexing: () => expect.unreachable('there is nothing left to do') });
  }, 30_000);

  test('goes on where it was stopped', async () => {
    await makeOlder();
    const stopped = openSqliteStore({
      file,
      onIndexing: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    const told: IndexProgress[] = [];
    const store = await open({ onIndexing: (progress) => told.push(progress) });
    expect(told.at(0)?.done).toBe(22);
    expect((await store.search({ query: 'plain' })).counts.articles).toBe(22);
  }, 30_000);

  test('is refused by who may only read', async () => {
    await makeOlder();
    const { code, error } = await refusal(openSqliteStore({ file, readOnly: true }));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('Start the admin API once');
  }, 30_000);
});

describe('a file that is no archive', () => {
  const SENTENCE = /Put a backup in its place|put a backup in its place/;

  test('of other bytes is refused, and not touched', async () => {
    writeFileSync(file, 'this is not a database, this is a letter to the editor '.repeat(100));
    const before = readFileSync(file);
    const { code, error } = await refusal(openSqliteStore({ file }));
    expect(code).toBe('database-corrupt');
    expect(error.message).toContain(file);
    expect(error.message).toMatch(SENTENCE);
    expect(readFileSync(file)).toEqual(before);
    expect((await refusal(openSqliteStore({ file, readOnly: true }))).code).toBe('database-corrupt');
  });

  test('of another program is refused, and not touched', async () => {
    change('create table invoices (id integer)');
    expect((await refusal(openSqliteStore({ file }))).code).toBe('database-corrupt');
    const database = new Database(file, { readonly: true });
    expect(database.prepare('select name from sqlite_schema').pluck().all()).toEqual(['invoices']);
    database.close();
  });

  test('is found out by its first bytes, its schema or its pages', async () => {
    for (const [at, length] of [
      [0, 16],
      [100, 3900],
      [4096 * 2, 4096 * 30],
    ] as const) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      await makeArchive();
      const bytes = readFileSync(file);
      bytes.fill(0xa5, at, Math.min(at + length, bytes.length));
      writeFileSync(file, bytes);
      const { code, error } = await refusal(openSqliteStore({ file }));
      expect(code, `damaged at ${at}`).toBe('database-corrupt');
      expect(error.message).toMatch(SENTENCE);
    }
  });

  test('is found out while in use', async () => {
    await makeArchive();
    const store = await open({ readOnly: true });
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
    const { code, error } = await refusal(store.listArticles({}));
    expect(code).toBe('database-corrupt');
    expect(error.message).toMatch(SENTENCE);
  });

  test('cut short is refused', async () => {
    await makeArchive();
    writeFileSync(file, readFileSync(file).subarray(0, 10_000));
    expect((await refusal(openSqliteStore({ file }))).code).toBe('database-corrupt');
  });

  test('made by a newer Onrecord is refused, and not touched', async () => {
    await makeArchive();
    change("insert into kysely_migration values ('9999-future', '2099-01-01T00:00:00.000Z')");
    for (const readOnly of [false, true]) {
      const { code, error } = await refusal(openSqliteStore({ file, readOnly }));
      expect(code).toBe('database-newer');
      expect(error.message).toMatch(/made by a newer Onrecord \(9999-future\)\. Start that version/);
    }
  });
});

describe('a place where no archive can be', () => {
  test('a folder instead of a file is a sentence', async () => {
    for (const readOnly of [false, true]) {
      const { code, error } = await refusal(openSqliteStore({ file: folder, readOnly }));
      expect(code).toBe('database-unavailable');
      expect(error.message).toBe(`The archive ${folder} is a folder. Name a file in it.`);
    }
  });

  test('a file instead of the folder is a sentence', async () => {
    writeFileSync(file, 'x');
    const { code, error } = await refusal(openSqliteStore({ file: join(file, 'archive.sqlite') }));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('cannot be created');
  });

  test('a file held by another program is a sentence', async () => {
    await makeArchive();
    const holder = new Database(file);
    onTestFinished(() => {
      holder.close();
    });
    holder.exec('begin immediate');
    const { code, error } = await refusal(openSqliteStore({ file, patienceMs: 50 }));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('locked by another program');
  });

  test('a file this user may only read is a sentence, and can be opened for reading', async () => {
    await makeArchive();
    const keeper = await open();
    await keeper.health();
    for (const name of [folder, file]) chmodSync(name, 0o555);
    const script = `
      const { openSqliteStore } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      const tell = (options) => openSqliteStore({ file: process.argv[1], ...options }).then(
        async (store) => console.log((await store.health()).articles, await store.writeSetting('a', 'b').catch((error) => error.code)),
        (error) => console.log(error.code, error.message));
      // Root may write everything, so it steps down, once all code is loaded: nobody may not even read root's Node.
      await (await openSqliteStore({ file: process.argv[1] })).close();
      if (process.getuid?.() === 0) process.setuid(65_534);
      await tell({});
      await tell({ readOnly: true });`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], { encoding: 'utf8' });
    chmodSync(folder, 0o755);
    expect(child.stderr).toBe('');
    expect(child.stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^database-unavailable The archive file .* can only be read\. Give this user the right to write/,
      ),
      '1 database-unavailable',
      '',
    ]);
  });
});

describe('opening for reading', () => {
  test('says what to do before the archive was made, and creates nothing', async () => {
    const { code, error } = await refusal(openSqliteStore({ file, readOnly: true }));
    expect(code).toBe('database-unavailable');
    expect(error.message).toBe(`The archive file ${file} does not exist yet. Start the admin API once: it does that.`);
    expect((await refusal(openSqliteStore({ file: join(folder, 'no', 'file'), readOnly: true }))).code).toBe(
      'database-unavailable',
    );
  });

  test('says what to do before the archive was migrated', async () => {
    writeFileSync(file, '');
    expect((await refusal(openSqliteStore({ file, readOnly: true }))).error.message).toContain(
      'has not been set up yet',
    );
    await makeArchive();
    change('delete from kysely_migration');
    expect((await refusal(openSqliteStore({ file, readOnly: true }))).error.message).toContain(
      'has not been set up yet',
    );
  });

  test('sees what another has just published, and changes nothing', async () => {
    const desk = await open();
    const site = await open({ readOnly: true });
    const draft = await desk.importArticle(makeSource('page'), makeRecord(PAGE), 'test');
    expect(await site.loadPublished(draft.slug)).toBeNull();
    await desk.publishArticle(draft.id, { by: 'editor', version: 1 });
    expect((await site.loadPublished(draft.slug))?.version).toBe(2);
    expect((await site.search({ query: 'plain' })).counts.articles).toBe(1);
    expect(await site.health()).toMatchObject({ articles: 1 });
    const { code, error } = await refusal(site.writeSetting('a', 'b'));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain('can only be read');
  });
});

describe('two stores on one file', () => {
  test('write in turn without losing anything', async () => {
    const stores = [await open(), await open()];
    const imports = Array.from({ length: 40 }, (_, index) => {
      const store = stores[index % 2];
      return store?.importArticle(
        makeSource(`page ${index}`),
        makeRecord({ ...PAGE, headline: `Page ${index % 5}` }),
        'test',
      );
    });
    const articles = await Promise.all(imports);
    expect(new Set(articles.map((article) => article?.slug)).size).toBe(40);
    expect(new Set(articles.map((article) => article?.record.entities[0]?.id)).size).toBe(1);
    for (const store of stores) expect((await store.health()).articles).toBe(40);
  });

  test('let the same bytes in once', async () => {
    const stores = [await open(), await open()];
    const outcomes = await Promise.allSettled(
      stores.map((store) => store.importArticle(makeSource('same'), makeRecord(), 'test')),
    );
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test('a revision can never be changed', async () => {
  await makeArchive();
  expect(() => change("update revisions set why = 'other'")).toThrow('a revision never changes');
});
