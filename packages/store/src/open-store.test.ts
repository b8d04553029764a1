import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from './contract/open-store.ts';
import { createTestDatabase } from './contract/test-database.ts';
import { openStore } from './open-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openStore', () => {
  test('opens one SQLite file by its path and by its URL', async () => {
    const file = join(folder, 'a b.sqlite');
    for (const url of [file, `file:${file}`, pathToFileURL(file).href]) {
      const store = await openStore(url);
      expect(await store.readSetting('opened'), url).toBe(url === file ? null : 'yes');
      await store.writeSetting('opened', 'yes');
      await store.close();
    }
  });

  test('opens a PostgreSQL database by either name of the scheme', async () => {
    const database = await createTestDatabase();
    for (const url of [database.url, database.url.replace('postgres:', 'postgresql:')]) {
      const store = await openStore(url);
      expect(await store.health()).toMatchObject({ engine: 'postgresql', articles: 0 });
      await store.close();
    }
    await database.drop();
  });

  test.each([
    ['', 'it is empty'],
    ['mysql://root:secret@db/news', 'it begins with "mysql:"'],
    ['file://elsewhere/secret%2Fnews', 'its path cannot be read'],
    ['postgres://user:secret@:bad:port/db', 'is not a URL of the form'],
  ])('refuses the address %j without repeating it', async (url, problem) => {
    const { code, error } = await refusal(openStore(url));
    expect(code).toBe('database-unavailable');
    expect(error.message).toContain(problem);
    expect(`${error.message}${JSON.stringify(error.details)}`).not.toContain('secret');
  });
});
