// node bench/archive/index-build.ts FOLDER [ARTICLES]
// What the full-text rows of the archive cost to put in, beside FTS5 with the same texts and nothing else. Processor time, three rounds.
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import Database from 'better-sqlite3';
import type { Engine, SearchIndex } from '../../packages/store/src/sql/engine.ts';
import { fillBareIndex } from './bare-index.ts';
import { cpuOf } from './cpu.ts';
import { fill } from './fill.ts';
import { Generator } from './generate.ts';

const SEED = 7;
const BATCH = 200;
type Row = readonly [number: bigint, words: string];

const [folder = '', count = '10000'] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder.');
const articles = Number(count);
const { rows, tables } = await rowsOfArchive();
console.log(
  `${articles} articles with ten quotes each; processor time for an article with its quotes, in milliseconds`,
);
for (let round = 0; round < 3; round += 1) {
  const folded = fillBareIndex(path.join(folder, 'bare-build.sqlite'), new Generator(SEED), articles) / articles;
  const asItComes = putTexts() / articles;
  const ours = putRows() / articles;
  console.log(
    `FTS5 as it comes ${asItComes.toFixed(3)}, of folded words without the texts ${folded.toFixed(3)}, the archive's rows ${ours.toFixed(3)}: ` +
      `${(ours / asItComes).toFixed(2)} and ${(ours / folded).toFixed(2)} times as much`,
  );
}

/** The rows that a fill of the archive hands to its index, and how the archive makes the tables. */
async function rowsOfArchive() {
  const file = newFile('index-build.sqlite');
  const kept = { articles: [] as Row[], quotes: [] as Row[] };
  const engine = await openSqliteEngine({ file });
  const index: SearchIndex = {
    ...engine.index,
    put: async (_, name, put) => {
      if (name !== 'entities') kept[name].push(...put.map(({ number, words }): Row => [number, words]));
    },
  };
  const target: Engine = { ...engine, index };
  await fill({ engine: target, folder, generator: new Generator(SEED), articles, wholeEvery: 0 });
  await engine.close();
  const database = new Database(file);
  const made = database
    .prepare<[], string>("select sql from sqlite_schema where name in ('article_index', 'quote_index')")
    .pluck()
    .all();
  database.close();
  return { rows: kept, tables: made };
}

function newFile(name: string): string {
  const file = path.join(folder, name);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return file;
}

function putRows(): number {
  const database = new Database(newFile('ours-build.sqlite'));
  database.pragma('journal_mode = wal');
  for (const table of tables) database.exec(table);
  return inBatches(database, ['article_index', 'quote_index'], [rows.articles, rows.quotes]);
}

/** Two tables as FTS5 makes them unless told otherwise, with the texts as they are. */
function putTexts(): number {
  const generator = new Generator(SEED);
  const texts: [Row[], Row[]] = [[], []];
  for (let n = 0; n < articles; n += 1) {
    const { text, quotes } = generator.next();
    texts[0].push([BigInt(n + 1), text]);
    for (const [at, { span }] of quotes.entries())
      texts[1].push([BigInt(n * 100 + at + 1), text.slice(span.start, span.end)]);
  }
  const database = new Database(newFile('texts-build.sqlite'));
  database.pragma('journal_mode = wal');
  for (const table of ['article_index', 'quote_index'])
    database.exec(`create virtual table ${table} using fts5(words)`);
  return inBatches(database, ['article_index', 'quote_index'], texts);
}

function inBatches(
  database: Database.Database,
  names: readonly [string, string],
  all: readonly [readonly Row[], readonly Row[]],
) {
  const [putArticle, putQuote] = names.map((name) =>
    database.prepare(`insert into ${name} (rowid, words) values (?, ?)`),
  );
  const [ofArticles, ofQuotes] = all;
  const quotesEach = ofQuotes.length / ofArticles.length;
  const spent = cpuOf(() => {
    for (let start = 0; start < ofArticles.length; start += BATCH) {
      database.exec('begin');
      for (const row of ofArticles.slice(start, start + BATCH)) putArticle?.run(...row);
      for (const row of ofQuotes.slice(start * quotesEach, (start + BATCH) * quotesEach)) putQuote?.run(...row);
      database.exec('commit');
    }
  });
  database.close();
  return spent;
}
