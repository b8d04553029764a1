import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportArticles, exportQuotes } from './exports.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-exports-'));
let store: Awaited<ReturnType<typeof openSqliteStore>>;

/** More than are read at once. */
const ARTICLES = 105;

async function publish(text: string) {
  const source = { received: new TextEncoder().encode(text), mediaType: 'text/plain', origin: null } as const;
  const { id } = await store.importArticle(source, parse(text), 'desk');
  return store.publishArticle(id, { by: 'desk', version: 1 });
}

beforeAll(async () => {
  vi.stubEnv('ONRECORD_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('ONRECORD_SITE_URL', 'https://archive.example');
  store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  for (let n = 1; n <= ARTICLES; n += 1) await publish(`Well ${n} opens\n\n“Well ${n} is safe,” Ada Brenn said.`);
  const { id, version, record, decisions } = await publish(
    'A slip\n\n“Tell it,” he said. “It is dry,” Ada Brenn said.',
  );
  const [first] = record.quotes;
  if (first === undefined) throw new Error('there is a quote');
  const rejected = { decision: 'rejected', by: 'desk', at: '2026-01-01T00:00:00.000Z' } as const;
  await store.saveArticle(id, { record, decisions: { ...decisions, [first.id]: rejected } }, { by: 'desk', version });
  const gone = await publish('Gone\n\n“It is gone,” Ada Brenn said.');
  await store.changeState(gone.id, { to: 'withdrawn' }, { by: 'desk', version: gone.version });
  const draft = 'Not yet\n\n“Not yet,” Ada Brenn said.';
  const source = { received: new TextEncoder().encode(draft), mediaType: 'text/plain', origin: null } as const;
  await store.importArticle(source, parse(draft), 'desk');
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}

test('every published article stands on a line of its own, as readers see it, and no other', async () => {
  const lines = (await textOf(exportArticles())).trimEnd().split('\n');
  expect(lines).toHaveLength(ARTICLES + 1);
  const shown = await store.loadPublished('a-slip');
  expect(shown?.record.quotes.length).toBeGreaterThan(0);
  expect(lines).toContain(JSON.stringify(shown?.record));
  expect(lines.filter((line) => /It is gone|Not yet|"rejected"/.test(line))).toEqual([]);
});

test('the table has every quote of them with the address of its article, under one header', async () => {
  const rows = (await textOf(exportQuotes())).trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/^article,id,/);
  expect(rows.filter((row) => row.startsWith('https://archive.example/articles/well-'))).toHaveLength(ARTICLES);
  expect(rows.some((row) => row.includes('Tell it'))).toBe(false);
  expect(rows.filter((row) => row.startsWith('article,'))).toHaveLength(1);
});
