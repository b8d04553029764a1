import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATION_NAMES } from '../sql/migrations.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const WRITER = fileURLToPath(new URL('../contract/killed-writer.ts', import.meta.url));
/** More with `KILLS=50 pnpm exec vitest run --project unit killed-writer`. */
const KILLS = Number(process.env.KILLS ?? 10);
const KILLS_AT_START = 6;

/** A fixed row of numbers from 0 to 1, so that a run can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'));
  file = join(folder, 'archive.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly act: string;
  readonly page: number;
  readonly id: string;
}

function startWriter(from: number): { readonly child: ChildProcess; readonly told: () => readonly Told[] } {
  const child = spawn(process.execPath, [WRITER, file, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  const told = () =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '))
      .map(([act = '', page = '', id = '']) => ({ act, page: Number(page), id }));
  return { child, told };
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  expect(child.kill('SIGKILL')).toBe(true);
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
}

/** Everything that must hold in a file whatever happened; each answers the rows that break it. */
const NOTHING_HALF: Readonly<Record<string, string>> = {
  'a page without its row': 'select article_id from sources where article_id not in (select id from articles)',
  'an article without its page': 'select id from articles where id not in (select article_id from sources)',
  'an article whose revisions are not 1 to its version': `select id from articles a where version <>
    (select count(*) from revisions where article_id = a.id and version between 1 and a.version)
    or exists (select 1 from revisions where article_id = a.id and version > a.version)`,
  'a quote that is not in the record, or a record with other quotes': `select id from articles a where
    (select count(*) from quotes where article_id = a.id) <>
    (select json_array_length(record, '$.quotes') from revisions where article_id = a.id and version = a.version)`,
  'a quote without its article': 'select id from quotes where article_id not in (select id from articles)',
  'a mention without its article': 'select entity_id from mentions where article_id not in (select id from articles)',
  'a quote of a published article that readers cannot see, or the other way about':
    "select q.id from quotes q join articles a on a.id = q.article_id where q.shown <> (a.state = 'published')",
  'an article in the index that is not published':
    "select rowid from article_index except select place from articles where state = 'published'",
  'a published article that is not in the index':
    "select place from articles where state = 'published' except select rowid from article_index",
  'a quote in the index that is not shown':
    'select rowid from quote_index except select number from quotes where shown = 1',
  'a shown quote that is not in the index':
    'select number from quotes where shown = 1 except select rowid from quote_index',
  'an entity in the index that nobody names in public':
    'select rowid from entity_index except select seq from entities where article_count > 0',
  'an entity in public that is not in the index':
    'select seq from entities where article_count > 0 except select rowid from entity_index',
  'an entity nobody ever named': 'select id from entities where id not in (select id from article_ids)',
  'a name that is counted wrongly': `select n.name from entity_names n where (uses, full_uses, shown_uses, shown_full_uses) is not
    (select count(*), sum(is_full), sum(shown), sum(is_full and shown) from article_names a where a.named_id = n.named_id and a.name = n.name)`,
  'a name that is not counted':
    'select named_id, name from article_names except select named_id, name from entity_names',
  'a wrong count of articles': `select id from entities e where article_count <>
    (select count(*) from mentions where entity_id = e.id and shown = 1)`,
  'a wrong count of quotes': `select id from entities e where quote_count <>
    (select count(*) from quotes where speaker_id = e.id and shown = 1 and in_headline = 0)`,
};

function checkFile(): void {
  const database = new Database(file);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  for (const index of ['article_index', 'quote_index', 'entity_index']) {
    database.exec(`insert into ${index} (${index}) values ('integrity-check')`);
  }
  for (const [what, query] of Object.entries(NOTHING_HALF)) expect(database.prepare(query).all(), what).toEqual([]);
  database.close();
}

async function checkAcknowledged(told: readonly Told[]): Promise<number> {
  const store = await openSqliteStore({ file });
  for (const { act, page, id } of told) {
    const source = await store.loadSource(id);
    expect(Buffer.from(source?.received ?? []).toString(), `${act} ${page}`).toBe(`page ${page}`);
    if (act === 'published') expect((await store.loadArticle(id))?.state, `${act} ${page}`).toBe('published');
  }
  const { articles } = await store.health();
  expect((await store.verify()).firstDifference).toBeNull();
  await store.close();
  return articles;
}

describe('a writer killed at any moment', () => {
  test(
    'leaves everything it was told, once, and nothing half',
    async () => {
      const random = randomNumbers(20_141_126);
      const all: Told[] = [];
      for (let round = 0; round < KILLS; round += 1) {
        const { child, told } = startWriter(all.filter(({ act }) => act === 'published').length);
        await once(child.stdout ?? child, 'data');
        await sleep(random() * 300);
        await kill(child);
        all.push(...told().filter(({ act, page }) => !all.some((known) => known.act === act && known.page === page)));
        checkFile();
        const pages = new Set(all.map(({ page }) => page)).size;
        const articles = await checkAcknowledged(all);
        expect(articles - pages, 'at most the page whose answer was not heard').toBeLessThanOrEqual(1);
        expect(articles).toBeGreaterThanOrEqual(pages);
      }
      expect(all.length).toBeGreaterThan(KILLS);
    },
    60_000 + KILLS * 5_000,
  );

  test('leaves a file that opens, also when killed while making it', async () => {
    const random = randomNumbers(7);
    for (let round = 0; round < KILLS_AT_START; round += 1) {
      rmSync(folder, { recursive: true });
      const { child } = startWriter(0);
      await sleep(random() * 500);
      await kill(child);
      const store = await openSqliteStore({ file });
      expect((await store.health()).schemaVersion).toBe(MIGRATION_NAMES.length);
      await store.close();
      checkFile();
    }
  }, 60_000);
});
