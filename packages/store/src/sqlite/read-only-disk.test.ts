import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRecord, makeSource } from '../contract/records.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** Root may write everything, so it becomes nobody once its modules are loaded. Says what became of reading, of writing, and of opening to write. */
const READER = `
  const { openSqliteStore } = await import(${here('./index.ts')});
  if (process.geteuid() === 0) { process.setegid(65534); process.seteuid(65534); }
  const file = process.argv[1];
  const told = (act) => act.then((done) => done ?? 'done', ({ code, message }) => ({ code, message }));
  const store = await openSqliteStore({ file, readOnly: true });
  const { items } = await store.search({ query: 'harbour' }).then((found) => found.articles);
  const read = items.map(({ article }) => article.headline);
  const write = await told(store.writeSetting('a', 'b'));
  await store.close();
  const open = await told(openSqliteStore({ file }));
  console.log(JSON.stringify({ read, write, open }));`;

test('an archive where nothing may be written is read, and says so to whoever wants to write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-only-'));
  const file = join(folder, 'archive.sqlite');
  const store = await openSqliteStore({ file });
  const record = makeRecord({ headline: 'Harbour closed' });
  const { id } = await store.importArticle(makeSource('page'), record, 'desk');
  await store.publishArticle(id, { by: 'desk', version: 1 });
  await store.close();
  expect(readdirSync(folder)).toEqual(['archive.sqlite']);
  chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

  const child = spawnSync(process.execPath, ['--input-type=module', '-e', READER, file], { encoding: 'utf8' });
  expect(child.stderr).toBe('');
  const refused = {
    code: 'database-unavailable',
    message: `The archive file ${file} can only be read. Give this user the right to write it and its folder, or open the archive for reading only.`,
  };
  expect(JSON.parse(child.stdout)).toEqual({ read: ['Harbour closed'], write: refused, open: refused });
  expect(readdirSync(folder)).toEqual(['archive.sqlite']);
});

test('the last to close it leaves one file; while others have it open, it is theirs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-only-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.sqlite');
  const [one, other] = [await openSqliteStore({ file }), await openSqliteStore({ file })];
  await one.writeSetting('key', 'one');
  await one.close();
  await other.writeSetting('key', 'other');
  const reader = await openSqliteStore({ file, readOnly: true });
  expect(await reader.readSetting('key')).toBe('other');
  await reader.close();
  await other.close();
  expect(readdirSync(folder)).toEqual(['archive.sqlite']);
});
