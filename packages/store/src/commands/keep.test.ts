import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeRecord, makeSource } from '../contract/records.ts';
import { createTestDatabase } from '../contract/test-database.ts';
import { openStore } from '../open-store.ts';
import { StoreError } from '../store-error.ts';
import { backup } from './backup.ts';
import { type Command, UsageError } from './command.ts';
import { drafts } from './drafts.ts';
import { restore } from './restore.ts';
import { type Ran, runArchive } from './run-archive.ts';
import { scrub } from './scrub.ts';
import { verify } from './verify.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Runs a command as `archive` does, in this process: starting one takes longer than all it does here. */
async function run({ options, run: work }: Command, ...args: readonly string[]): Promise<Ran> {
  const [said, noted]: [string[], string[]] = [[], []];
  const told = (code: number) => ({ code, stdout: said.join(''), stderr: noted.join('') });
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const say = (line: string) => said.push(`${line}\n`);
    const note = (line: string) => noted.push(`${line}\n`);
    return told(await work({ values, positionals, say, note }));
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof UsageError)) throw error;
    noted.push(`${error.message}\n`);
    return told(error instanceof UsageError ? 2 : 1);
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-keep-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Three articles: one corrected, one a draft, one killed. */
async function fill(address: string, now = () => new Date()): Promise<void> {
  const store = await openStore(address, { now });
  const ids = [];
  for (const [index, name] of ['Rosa Lindt', 'Theodora Vance', 'Birgit Oslak'].entries()) {
    const record = makeRecord({
      headline: `Page ${index}`,
      paragraphs: [`"Words of ${name}," she said.`],
      entities: [{ name }],
      quotes: [{ words: `Words of ${name},`, speaker: name }],
    });
    ids.push((await store.importArticle(makeSource(name), record, 'desk')).id);
  }
  const [corrected = '', , killed = ''] = ids;
  const published = await store.publishArticle(corrected, { by: 'desk', version: 1 });
  const changed = { record: { ...published.record, quotes: [] }, decisions: {} };
  await store.saveArticle(corrected, changed, { by: 'desk', version: 2, note: 'She did not say so.' });
  await store.killArticle(killed, { by: 'desk', version: 1 });
  await store.close();
}

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}

const VERIFIED = 'Verified: articles 2, entities 2, events 6, ledger lines 1, text index rows 2.\n';

describe('archive verify', () => {
  test('says what it checked, or names the first difference and ends with 1', async () => {
    const file = join(newFolder(), 'archive.sqlite');
    await fill(file);
    expect(await runArchive('verify', file)).toEqual({ code: 0, stdout: VERIFIED, stderr: '' });
    const database = new Database(file);
    database.exec(`update articles set headline = 'Other' where state = 'published'`);
    database.close();
    const { code, stdout, stderr } = await runArchive('verify', file);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^Not as it must be: article .*, list entry, headline\.\n {2}expected: Page 0\n {2}found: {4}Other\n/,
    );
  });
});

describe('archive backup and restore', () => {
  test('keep a SQLite archive that is in use, and give it back', async () => {
    const folder = newFolder();
    const [file, kept, back] = ['archive', 'kept', 'back'].map((name) => join(folder, `${name}.sqlite`)) as [
      string,
      string,
      string,
    ];
    await fill(file);
    const inUse = await openStore(file);
    onTestFinished(() => inUse.close());
    await inUse.writeSetting('from the log', 'yes');
    expect(await run(backup, file, kept)).toEqual({
      code: 0,
      stdout: `${VERIFIED}Backed up: ${kept}\n`,
      stderr: '',
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('kept'))).toEqual(['kept.sqlite']);
    const before = readFileSync(kept);
    expect(await run(restore, '--verify', kept)).toMatchObject({
      code: 0,
      stdout: `${VERIFIED}${kept} can be restored.\n`,
    });
    expect(await run(restore, kept, back)).toMatchObject({ code: 0, stdout: `${VERIFIED}Restored.\n` });
    expect(readFileSync(kept)).toEqual(before);
    const restored = await openStore(back, { readOnly: true });
    onTestFinished(() => restored.close());
    expect(await restored.readSetting('from the log')).toBe('yes');
  });

  test('keep a PostgreSQL archive, and give it back to either engine', async () => {
    const [from, to] = [await newDatabase(), await newDatabase()];
    const folder = newFolder();
    const [kept, back] = [join(folder, 'kept.sqlite'), join(folder, 'back.sqlite')];
    await fill(from);
    expect(await run(backup, from, kept)).toMatchObject({
      code: 0,
      stdout: `${VERIFIED}Backed up: ${kept}\n`,
    });
    for (const address of [to, back])
      expect(await run(restore, kept, address)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`${VERIFIED}Restored.\n`),
      });
    const stores = [await openStore(from), await openStore(to), await openStore(back)];
    const ledgers = [];
    for (const store of stores) ledgers.push(await store.listLedger({}));
    expect(ledgers[0]?.items).toHaveLength(1);
    expect(ledgers).toEqual([ledgers[0], ledgers[0], ledgers[0]]);
    for (const store of stores) await store.close();
  });

  test('bring a backup of an older program up to date, in the copy only', async () => {
    const folder = newFolder();
    const [old, back] = [join(folder, 'old.sqlite'), join(folder, 'back.sqlite')];
    writeFileSync(old, gunzipSync(readFileSync(new URL('../sqlite/testing/archive-0001.sqlite.gz', import.meta.url))));
    const before = readFileSync(old);
    expect((await run(restore, '--verify', old)).code).toBe(0);
    expect((await run(restore, old, back)).code).toBe(0);
    expect(readFileSync(old)).toEqual(before);
    expect((await run(verify, back)).code).toBe(0);
  });

  test('never write over a file, and give no name to what is not right', async () => {
    const folder = newFolder();
    const [file, kept] = [join(folder, 'archive.sqlite'), join(folder, 'kept.sqlite')];
    await fill(file);
    expect(await run(backup, file, file)).toMatchObject({
      code: 1,
      stderr: `There is a file ${file} already. Name one that is not there.\n`,
    });
    expect(await run(backup, join(folder, 'none.sqlite'), kept)).toMatchObject({
      code: 1,
      stderr: `There is no archive file ${join(folder, 'none.sqlite')}.\n`,
    });
    const database = new Database(file);
    database.exec(`update articles set slug = 'elsewhere' where state = 'published'`);
    database.close();
    expect(await run(backup, file, kept)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('as its last event says, slug'),
    });
    expect(existsSync(kept)).toBe(false);
    writeFileSync(kept, 'no archive');
    expect(await run(restore, '--verify', kept)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not an Onrecord archive'),
    });
  });
});

describe('archive drafts', () => {
  test('lists old drafts, and deletes them only when told to, as events', async () => {
    const file = join(newFolder(), 'archive.sqlite');
    await fill(file, () => new Date('2020-01-01T00:00:00Z'));
    const store = await openStore(file);
    onTestFinished(() => store.close());
    const { id } = await store.importArticle(makeSource('new'), makeRecord({ headline: 'New' }), 'desk');
    const dry = await run(drafts, file, '--older-than', '90');
    expect([dry.code, dry.stdout]).toEqual([
      0,
      expect.stringMatching(/^2020-01-01 {2}.* {2}Page 1\n1 drafts\. Nothing was deleted: --delete does that\.\n$/),
    ]);
    const [old, ...others] = (await store.listArticles({ state: 'draft' })).items.filter((item) => item.id !== id);
    expect(others).toEqual([]);
    const done = await run(drafts, file, '--older-than', '90', '--delete', '--by', 'Night desk');
    expect(done).toMatchObject({ code: 0, stdout: expect.stringMatching(/Deleted: 1 drafts\.\n$/) });
    expect((await store.listArticles({ state: 'draft' })).items.map((item) => item.id)).toEqual([id]);
    expect((await store.listEvents(old?.id ?? '')).map(({ action, by }) => [action, by])).toEqual([
      ['imported', 'desk'],
      ['deleted', 'Night desk'],
    ]);
    for (const days of ['0', 'x', '1.5']) expect((await run(drafts, file, '--older-than', days)).code).toBe(2);
  });
});

test('archive scrub overwrites what was killed, where it can', async () => {
  const file = join(newFolder(), 'archive.sqlite');
  await fill(file);
  expect(await run(scrub, file)).toEqual({ code: 0, stdout: 'Overwritten.\n', stderr: '' });
  const url = await newDatabase();
  expect((await run(scrub, url)).code).toBe(1);
});
