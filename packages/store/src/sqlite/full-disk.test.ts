import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { explainSqliteError } from './explain.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-full-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'archive.sqlite');
}

const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** Imports until the disk refuses, and tells how many articles the archive had acknowledged and what it said then. */
const IMPORTER = `
  const { openSqliteStore } = await import(${here('./index.ts')});
  const { makeRecord, makeSource } = await import(${here('../contract/records.ts')});
  const store = await openSqliteStore({ file: process.argv[1] });
  for (let page = 0; ; page += 1) {
    try {
      const record = makeRecord({ headline: 'Page ' + page, paragraphs: ['x'.repeat(20_000)], entities: [{ name: 'Rosa Lindt' }] });
      const { id } = await store.importArticle(makeSource('page ' + page), record, 'desk');
      await store.publishArticle(id, { by: 'desk', version: 1 });
    } catch (error) {
      const { firstDifference } = await store.verify();
      console.log(JSON.stringify({ published: page, code: error.code, message: error.message, firstDifference }));
      break;
    }
  }
  await store.close();`;

test('a disk that takes no more leaves everything that was acknowledged, and says so in a sentence', async () => {
  const file = newFile();
  // The system refuses to let any file grow beyond 2,000 blocks: the writes fail as on a full disk.
  const command = 'ulimit -f 2000; exec "$0" --input-type=module -e "$1" "$2"';
  const child = spawnSync('sh', ['-c', command, process.execPath, IMPORTER, file], { encoding: 'utf8' });
  expect(child.stderr).toBe('');
  const told = JSON.parse(child.stdout) as { published: number; code: string; message: string };
  expect(told).toMatchObject({ code: 'database-unavailable', firstDifference: null });
  expect(told.message).toBe(`The disk of the archive file ${file} failed. Check the disk; nothing was changed.`);
  expect(told.published).toBeGreaterThan(0);
  const store = await openSqliteStore({ file });
  onTestFinished(() => store.close());
  expect((await store.verify()).firstDifference).toBeNull();
  expect((await store.listArticles({ state: 'published', limit: 100 })).items).toHaveLength(told.published);
});

test('a full disk is a sentence that names the file', () => {
  const database = new Database(newFile());
  onTestFinished(() => {
    database.close();
  });
  database.exec('create table things (thing text)');
  database.pragma('max_page_count = 3');
  let explained: ReturnType<typeof explainSqliteError> = null;
  try {
    database.prepare('insert into things values (?)').run('x'.repeat(100_000));
  } catch (error) {
    explained = explainSqliteError('/news/archive.sqlite', error);
  }
  expect([explained?.code, explained?.message]).toEqual([
    'database-unavailable',
    'There is no room left on the disk of the archive file /news/archive.sqlite. Nothing was changed; make room and try again.',
  ]);
});
