import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAll, refusal } from '../contract/open-store.ts';
import { makeRecord, makeSource } from '../contract/records.ts';
import { createTestDatabase, type TestDatabase } from '../contract/test-database.ts';
import { moveArchive } from '../move/move-archive.ts';
import { openEngine, openStore } from '../open-store.ts';
import type { Store } from '../port.ts';
import { createStore } from '../sql/create-store.ts';
import { runArchive, startArchive } from './run-archive.ts';

let folder = '';
let database: TestDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-move-'));
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Published articles, drafts, an edit, a rejected quote, a token and a setting. */
async function fill(url: string, pages: number): Promise<void> {
  const store = await openStore(url);
  for (let page = 0; page < pages; page += 1) {
    const people = [`Person ${page % 7}`, 'Walid al-Muallem', 'وليد المعلم'];
    const record = makeRecord({
      headline: `Page ${page % 3}`,
      paragraphs: people.map((name, index) => `${name} said the road ${index} of page ${page} is open.`),
      entities: people.map((name) => ({ name, aliases: [name.slice(0, 6)] })),
      quotes: people.map((speaker, index) => ({ words: `the road ${index} of page ${page} is open`, speaker })),
      publishedAt: page % 2 === 0 ? `2014-0${1 + (page % 9)}-01` : null,
    });
    const draft = await store.importArticle(makeSource(`bytes \0 of ${page}`), record, 'test');
    if (page % 5 === 0) continue;
    const rejected = { decision: 'rejected' as const, by: 'test', at: '2026-01-10T13:00:00.000Z' };
    const decisions = page % 4 === 0 ? { [draft.record.quotes[0]?.id ?? '']: rejected } : {};
    const saved = await store.saveArticle(draft.id, { record: draft.record, decisions }, { by: 'test', version: 1 });
    await store.publishArticle(draft.id, { by: 'test', version: saved.version });
  }
  await store.createToken({ name: 'desk', level: 'editor', expiresAt: null, secretHash: 'ab'.repeat(32) });
  await store.writeSetting('motto', 'Nothing is lost.');
  await store.close();
}

/** Everything a reader or an editor can see. */
async function everything(store: Store) {
  const articles = await readAll((cursor) => store.listArticles({ limit: 50, cursor }));
  return {
    articles: await Promise.all(articles.map(({ id }) => store.loadArticle(id))),
    revisions: await Promise.all(articles.map(({ id }) => store.listRevisions(id))),
    sources: await Promise.all(articles.map(({ id }) => store.loadSource(id))),
    quotes: await readAll((cursor) => store.listQuotes({ limit: 50, cursor })),
    entities: await store.findEntities('person', 50),
    tokens: await store.listTokens(),
    verified: await store.verify(),
    motto: await store.readSetting('motto'),
    found: await Promise.all(['road page', 'ope', 'muallem', 'المعلم'].map((query) => store.search({ query }))),
  };
}

async function seenIn(url: string) {
  const store = await openStore(url, { readOnly: true });
  const seen = await everything(store);
  await store.close();
  return seen;
}

describe('archive move', { timeout: 120_000 }, () => {
  test('from SQLite to PostgreSQL and back changes nothing anybody can see, and the archive goes on', async () => {
    const [first, last] = [join(folder, 'first.sqlite'), join(folder, 'last.sqlite')];
    await fill(first, 23);
    const there = await runArchive('move', first, database.url);
    // On a busy machine it tells how far it is.
    expect(there.stderr).toMatch(/^(?:rows copied: .*\n)*$/);
    expect(there.code).toBe(0);
    expect(there.stdout).toMatch(/articles +23 rows {2}[0-9a-f]{64}\n/);
    const back = await runArchive('move', database.url, last);
    expect(back.stdout).toBe(there.stdout);
    const before = await seenIn(first);
    expect(await seenIn(database.url)).toEqual(before);
    expect(await seenIn(last)).toEqual(before);
    const store = await openStore(database.url);
    const more = await store.importArticle(
      makeSource('more'),
      makeRecord({ entities: [{ name: 'Rana Saad' }] }),
      'test',
    );
    expect(more.slug).toBe('envoy-speaks');
    await store.close();
  });

  test('goes on after being cut short at any point', async () => {
    const first = join(folder, 'first.sqlite');
    await fill(first, 6);
    const [from, to] = [await openEngine(first), await openEngine(database.url)];
    for (let cutAfter = 1, isCut = true; isCut; cutAfter *= 2) {
      let steps = 0;
      const cut = () => {
        steps += 1;
        if (steps === cutAfter) throw new Error('cut short');
      };
      isCut = await moveArchive(from, to, cut).then(
        () => false,
        (error: unknown) => error instanceof Error && error.message === 'cut short',
      );
      expect(isCut || cutAfter > 20, `cut after ${cutAfter} steps`).toBe(true);
    }
    await Promise.all([from.close(), to.close()]);
    expect(await seenIn(database.url)).toEqual(await seenIn(first));
  });

  test('goes on after SIGKILL, and until then the target cannot be opened', async () => {
    const first = join(folder, 'first.sqlite');
    await fill(first, 12);
    await (await openEngine(database.url)).close();
    const { child, ran } = startArchive(['move', first, database.url]);
    while ((await database.run('select 1 from articles')).length === 0) await sleep(1);
    child.kill('SIGKILL');
    expect((await ran).stdout).toBe('');
    expect((await refusal(openStore(database.url))).error.message).toContain('is being filled from another');
    const { code, stderr } = await runArchive('move', first, database.url);
    expect(code, stderr).toBe(0);
    expect(await seenIn(database.url)).toEqual(await seenIn(first));
  });

  test('refuses to end when the source was changed after a part of it was copied', async () => {
    const first = join(folder, 'first.sqlite');
    await fill(first, 3);
    const [from, to] = [await openEngine(first), await openEngine(database.url)];
    const cut = (step: string) => {
      if (step === 'verify') throw new Error('cut short');
    };
    await expect(moveArchive(from, to, cut)).rejects.toThrow('cut short');
    const store = createStore(from);
    const [changed] = (await store.listArticles({})).items;
    if (changed === undefined) throw new Error('no article');
    const { record } = (await store.loadArticle(changed.id)) ?? {};
    if (record === undefined) throw new Error('no record');
    await store.saveArticle(changed.id, { record, decisions: {} }, { by: 'test', version: changed.version });
    const { code, error } = await refusal(moveArchive(from, to, () => undefined));
    expect(code).toBe('state-wrong');
    expect(error.message).toContain('the archive was changed while it was moved');
    await Promise.all([from.close(), to.close()]);
    expect((await refusal(openStore(database.url))).error.message).toContain('is being filled from another');
  });

  test('refuses a target that holds something', async () => {
    const [first, second] = [join(folder, 'first.sqlite'), join(folder, 'second.sqlite')];
    await fill(first, 2);
    await fill(second, 1);
    const full = await runArchive('move', first, second);
    expect(full).toMatchObject({ code: 1, stdout: '' });
    expect(full.stderr).toContain('The archive to move to must be empty, and it has articles already.');
  });

  test('says how it is used', async () => {
    for (const args of [['mvoe'], ['move', '--fast', 'a', 'b']]) {
      const { code, stderr } = await runArchive(...args);
      expect(code).toBe(2);
      expect(stderr).toContain('archive move FROM TO');
    }
  });
});
