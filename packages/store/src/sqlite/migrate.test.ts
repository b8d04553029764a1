import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { OLD_TOKEN } from '../contract/old-token.ts';
import { makeRecord, makeSource } from '../contract/records.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

/**
 * An archive as the program of before the events wrote it: two published articles that quote Edita Marek, one of them edited since, and a
 * draft. It is never made again.
 */
const OLD = new URL('./testing/archive-0001.sqlite.gz', import.meta.url);

function oldArchive(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-old-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'archive.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(OLD)));
  return file;
}

test('an archive of before the events opens with everything in it, and verifies', async () => {
  const file = oldArchive();
  const store = await openSqliteStore({ file });
  onTestFinished(() => store.close());
  const { checked, firstDifference } = await store.verify();
  expect(firstDifference).toBeNull();
  expect(checked).toMatchObject({ articles: 3, events: 6, entities: 2 });
  const articles = (await store.listArticles({})).items;
  expect(articles.map(({ headline, state, version }) => [headline, state, version])).toEqual([
    ['Brothers at the well', 'draft', 1],
    ['Well is deepened', 'published', 2],
    ['Well runs dry', 'published', 3],
  ]);
  for (const { id } of articles)
    expect(JSON.parse((await store.loadWritten(id))?.record ?? '')).toEqual((await store.loadArticle(id))?.record);
  const events = await store.listEvents(articles[2]?.id ?? '');
  expect(events.map(({ action, by }) => [action, by])).toEqual([
    ['imported', 'desk'],
    ['published', 'editor'],
    ['edited', 'editor'],
  ]);
  expect(await store.loadEntityBySlug('person', 'edita-marek')).toMatchObject({ quoteCount: 2, articleCount: 2 });
});

test('goes on where the old one stopped: it joins spellings, merges and corrects', async () => {
  const store = await openSqliteStore({ file: oldArchive() });
  onTestFinished(() => store.close());
  const marek = await store.loadEntityBySlug('person', 'edita-marek');
  const page = makeRecord({ entities: [{ name: 'Editta Marek' }] });
  const draft = await store.importArticle(makeSource('new'), page, 'desk');
  expect(draft.record.entities[0]?.id).toBe(marek?.id);
  const belik = (await store.findEntities('belik', 1))[0]?.id ?? '';
  await store.changeEntity(belik, { act: 'merge', into: marek?.id ?? '' }, { by: 'editor', version: 0 });
  const { items } = await store.listArticles({ state: 'published' });
  await store.changeState(items[0]?.id ?? '', { to: 'withdrawn' }, { by: 'editor', version: 2 });
  expect((await store.listLedger({})).items).toHaveLength(1);
  expect((await store.verify()).firstDifference).toBeNull();
});

test('a token of before there were scopes is not narrowed', async () => {
  const file = oldArchive();
  const database = new Database(file);
  database.exec(OLD_TOKEN);
  database.close();
  const store = await openSqliteStore({ file });
  onTestFinished(() => store.close());
  expect(await store.useToken('a'.repeat(64))).toMatchObject({ level: 'editor', scopes: null });
});

test('is left as it was when the migration fails half-way', async () => {
  const file = oldArchive();
  const database = new Database(file);
  database.exec('create table ledger (mine integer)');
  database.close();
  await expect(openSqliteStore({ file })).rejects.toThrow('ledger');
  const after = new Database(file, { readonly: true });
  onTestFinished(() => {
    after.close();
  });
  expect(after.prepare('select name from kysely_migration').pluck().all()).toEqual(['0001-archive']);
  expect(after.prepare('select count(*) from articles where state is not null').pluck().get()).toBe(3);
});
