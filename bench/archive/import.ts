// node bench/archive/import.ts FOLDER [PAGES]
// How fast pages are parsed and kept, beside what parsing and bare inserts take in the same run. SQLite; the archive is made anew.

import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import Database from 'better-sqlite3';
import { importRows } from '../../packages/store/src/bulk/import-rows.ts';
import { openParsePool, type ParsePool } from '../../packages/store/src/bulk/parse-pool.ts';
import { readRows } from '../../packages/store/src/bulk/read-rows.ts';
import { fillBareIndex } from './bare-index.ts';
import { cpuNow, cpuOf } from './cpu.ts';
import { Generator } from './generate.ts';

const SEED = 11;
const WARM = 200;
/** Articles in one transaction, as an import has them. */
const COMMITTED = 100;
const TABLES = [
  ...['articles', 'sources', 'revisions', 'article_ids', 'entities', 'quotes', 'mentions', 'article_names'],
  ...['entity_names', 'events', 'event_payloads', 'article_bands'],
];

const [folder = '', count = '2000'] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder for the archives.');
const pages = Number(count);
const cores = availableParallelism();
const file = path.join(folder, 'import.sqlite');
const list = path.join(folder, 'import.ndjson');

await writePages();
const parsing = cpuParsing();
const bare = fillBareIndex(path.join(folder, 'import-bare.sqlite'), new Generator(SEED), pages) / pages;
const { cpu, seconds, threads } = await importAll();
const rows = cpuOfRows();
const say = (what: string, value: number, unit: string) =>
  console.log(`${what.padEnd(66)} ${value.toFixed(value < 10 ? 3 : 0).padStart(8)} ${unit}`);
console.log(`${pages} pages of ten quotes, ${cores} cores, ${threads} threads that parse beside the one that writes\n`);
say('parsing alone, processor time a page', parsing, 'ms');
say('bare FTS5 insert of its words', bare, 'ms');
say('bare insert of the rows that the archive keeps of it', rows, 'ms');
say('the import, processor time a page, all threads', cpu, 'ms');
say('the import by the clock', pages / seconds, 'pages a second');
say('the import by its processor time on all cores', (cores * 1000) / cpu, 'pages a second');
say('asked: 0.8 x cores / (parsing + bare FTS5 insert)', (0.8 * cores * 1000) / (parsing + bare), 'pages a second');
say(
  '       0.8 x cores / (parsing + bare insert of the rows)',
  (0.8 * cores * 1000) / (parsing + rows),
  'pages a second',
);

async function writePages(): Promise<void> {
  const generator = new Generator(SEED);
  const stream = createWriteStream(list);
  for (let n = 0; n < pages; n += 1) stream.write(`${JSON.stringify({ text: generator.next().text })}\n`);
  stream.end();
  await once(stream, 'close');
}

function cpuParsing(): number {
  const generator = new Generator(SEED);
  const texts = Array.from({ length: Math.min(pages, 1_000) + WARM }, () => generator.next().text);
  for (const text of texts.slice(0, WARM)) parse(text);
  const spent = cpuOf(() => {
    for (const text of texts.slice(WARM)) parse(text);
  });
  return spent / (texts.length - WARM);
}

/** Each of its threads has read the parser, and it has been compiled, as where parsing alone is measured. */
async function warm(pool: ParsePool): Promise<void> {
  const generator = new Generator(SEED + 1);
  const pagesToWarm = Array.from({ length: WARM * pool.threads }, () => Buffer.from(generator.next().text));
  await Promise.all(pagesToWarm.map((received) => pool.parse({ received, mediaType: 'text/plain', origin: null })));
}

async function importAll() {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const store = await openSqliteStore({ file });
  const pool = openParsePool();
  await warm(pool);
  let kept = 0;
  const [sinceCpu, since] = [cpuNow(), performance.now()];
  await importRows(readRows(list), {
    ...{ store, pool, by: 'bench' },
    onOutcome: ({ outcome }) => {
      if (outcome === 'imported') kept += 1;
    },
  });
  const done = {
    cpu: (cpuNow() - sinceCpu) / pages,
    seconds: (performance.now() - since) / 1000,
    threads: pool.threads,
  };
  await Promise.all([pool.close(), store.close()]);
  if (kept !== pages) throw new Error(`Only ${kept} of ${pages} were kept.`);
  return done;
}

/** The rows of the import, put into an archive that has them not, by statements that are prepared once. */
function cpuOfRows(): number {
  const copy = path.join(folder, 'import-rows.sqlite');
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  const database = new Database(file);
  database.exec(`vacuum into '${copy}'`);
  const target = new Database(copy);
  target.pragma('journal_mode = wal');
  target.pragma('foreign_keys = off');
  for (const table of TABLES) target.exec(`delete from ${table}`);
  target.exec('vacuum');
  let spent = 0;
  for (const table of TABLES) {
    const all = database.prepare<[], unknown[]>(`select * from ${table}`).safeIntegers().raw().all();
    const put = target.prepare(`insert into ${table} values (${all[0]?.map(() => '?').join(', ')})`);
    const step = Math.ceil((all.length / pages) * COMMITTED);
    spent += cpuOf(() => {
      for (let start = 0; start < all.length; start += step) {
        target.exec('begin');
        for (const row of all.slice(start, start + step)) put.run(...row);
        target.exec('commit');
      }
    });
  }
  database.close();
  target.close();
  return spent / pages;
}
