import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readAll } from '../contract/open-store.ts';
import { makeRecord } from '../contract/records.ts';
import { createTestDatabase } from '../contract/test-database.ts';
import { openStore } from '../open-store.ts';
import type { ArticleSummary, Store } from '../port.ts';
import { runArchive, startArchive } from './run-archive.ts';

let folder = '';
let file = '';
let archive = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
  file = join(folder, 'pages.ndjson');
  archive = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A page of which no two are alike. */
function page(number: number): string {
  const words = Array.from({ length: 60 }, (_, index) => `word${number * 1000 + index}`).join(' ');
  return `Road ${number} opens\n\n“Road ${number} is open,” Mayor Ada Merrin said on Monday.\n\n${words}.`;
}

function writePages(count: number): void {
  const lines = Array.from({ length: count }, (_, number) => JSON.stringify({ text: page(number) }));
  writeFileSync(file, lines.join('\n'));
}

async function inspect<T>(url: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

function allArticles(store: Store): Promise<readonly ArticleSummary[]> {
  return readAll((cursor) => store.listArticles({ limit: 100, cursor }));
}

/** Every page is there once, parsed, and the archive is whole. */
async function expectEachOnce(url: string, count: number): Promise<void> {
  await inspect(url, async (store) => {
    const articles = await allArticles(store);
    const headlines = articles.map(({ headline }) => headline);
    expect(headlines.toSorted()).toEqual(
      Array.from({ length: count }, (_, number) => `Road ${number} opens`).toSorted(),
    );
    expect(articles.every(({ quoteCount }) => quoteCount === 1)).toBe(true);
    expect((await store.findEntities('Ada Merrin', 5)).length).toBe(1);
    expect((await store.verify()).firstDifference).toBeNull();
  });
}

describe('archive import', { timeout: 120_000 }, () => {
  test('reads texts, HTML and records, names each line it refuses, and goes on', async () => {
    const record = makeRecord({ headline: 'Parsed before', entities: [{ name: 'Rana Saad' }] });
    const origin = { publisher: 'The Tower', url: 'https://tower.example/1' };
    const lines = [
      JSON.stringify({ text: page(1), origin }),
      '{"text": ',
      JSON.stringify({ html: `<html><body><article><h1>Ferry runs</h1><p>${page(2)}</p></article></body></html>` }),
      JSON.stringify({ text: 'x', html: 'y' }),
      '',
      JSON.stringify({ record }),
      JSON.stringify({ text: page(3), origin: { url: 'nowhere' } }),
      JSON.stringify({ text: ' \u2028 ' }),
      JSON.stringify({ text: page(1) }),
    ];
    writeFileSync(file, Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0x22, 0xff, 0x22])]));
    const { code, stdout, stderr } = await runArchive('import', file, archive, '--threads', '1', '--by', 'Ada');
    expect(code).toBe(1);
    expect(stdout).toBe('3 imported (0 nearly repeat another), 1 known, 5 refused\n');
    const refused = stderr.split('\n').filter((line) => line.includes('refused: '));
    expect(refused.map((line) => line.replace(file, 'FILE'))).toEqual([
      expect.stringMatching(/^FILE line 2: refused: not JSON: /),
      'FILE line 4: refused: expected one of "text", "html" and "record"',
      expect.stringMatching(/^FILE line 7: refused: origin\.url: Invalid URL/),
      'FILE line 8: refused: it has not one word',
      'FILE line 10: refused: not UTF-8',
    ]);
    await inspect(archive, async (store) => {
      const articles = await allArticles(store);
      const first = articles.find(({ headline }) => headline === 'Road 1 opens');
      expect(first?.publisher).toBe('The Tower');
      expect((await store.listRevisions(first?.id ?? ''))[0]?.by).toBe('Ada');
      expect(articles.map(({ headline }) => headline)).toContain('Parsed before');
    });
  });

  test('reads the pages of a folder and says which nearly repeat another', async () => {
    const pages = join(folder, 'pages', 'deeper');
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, 'one.txt'), page(1));
    writeFileSync(join(pages, 'two.TXT'), page(1).replace('on Monday', 'on Tuesday'));
    writeFileSync(join(pages, 'three.html'), `<html><body><p>${page(3)}</p></body></html>`);
    writeFileSync(join(pages, 'picture.jpg'), 'not a page');
    writeFileSync(join(folder, 'pages', 'more.ndjson'), JSON.stringify({ text: page(4) }));
    const { code, stdout, stderr } = await runArchive('import', join(folder, 'pages'), archive, '--threads', '1');
    expect(code, stderr).toBe(0);
    expect(stdout).toBe('4 imported (1 nearly repeat another), 0 known, 0 refused\n');
    expect(stderr).toMatch(/two\.TXT: [0-9a-f-]{36} is 9\d % the same as [0-9a-f-]{36}\n/);
    const again = await runArchive('import', join(folder, 'pages'), archive, '--threads', '1');
    expect(again.stdout).toBe('0 imported (0 nearly repeat another), 4 known, 0 refused\n');
  });

  test('killed at any moment and started again has every page once', async () => {
    writePages(60);
    await (await openStore(archive)).close();
    for (const enough of [1, 30]) {
      const { child, ran } = startArchive(['import', file, archive]);
      await inspect(archive, async (store) => {
        while ((await store.health()).articles < enough) await sleep(2);
      });
      child.kill('SIGKILL');
      await ran;
    }
    const { code, stdout, stderr } = await runArchive('import', file, archive);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/, \d+ known, 0 refused\n$/);
    await expectEachOnce(archive, 60);
  });

  test('says in a sentence what is wrong with its own arguments', async () => {
    const missing = await runArchive('import', join(folder, 'nothing.ndjson'), archive);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/^There is no file or folder .*nothing\.ndjson\.\n$/);
    const threads = await runArchive('import', file, archive, '--threads', 'many');
    expect(threads.code).toBe(2);
    expect(threads.stderr).toContain('--threads must be a whole number from 1.');
    const queue = await runArchive('work', archive);
    expect(queue.stderr).toContain('Only a PostgreSQL archive has a queue');
  });
});

describe('archive enqueue and work', { timeout: 180_000 }, () => {
  test('four workers, one of them killed, import every page once', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    writePages(60);
    await (await openStore(database.url)).close();
    for (const times of ['once', 'twice']) {
      const { stdout, stderr } = await runArchive('enqueue', file, database.url);
      expect(stdout, `${times} ${stderr}`).toBe('60 rows are in the queue, 0 refused\n');
    }
    const workers = Array.from({ length: 4 }, () =>
      startArchive(['work', database.url, '--until-empty', '--threads', '1']),
    );
    while ((await database.run('select 1 from articles limit 1')).length === 0) await sleep(2);
    workers[0]?.child.kill('SIGKILL');
    // As if half a minute had gone by: what any worker has in hand comes back, also from those who still work on it.
    await database.run("update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'");
    const [killed, ...others] = await Promise.all(workers.map(({ ran }) => ran));
    expect(killed?.stdout).toBe('');
    for (const { code, stderr } of others) expect(code, stderr).toBe(0);
    await expectEachOnce(database.url, 60);
  });
});
