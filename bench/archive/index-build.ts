// node bench/archive/index-build.ts FOLDER [ARTICLES]
// What the full-text rows of the archive cost to put in, beside FTS5 with the same texts and nothing else. Processor time, three rounds.
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import Database from 'better-sqlite3';
import { type Engine, type SearchIndex, writing } from '../../packages/store/src/sql/engine.ts';
import { fillBareIndex } from './bare-index.ts';
import { cpuOf, cpuOfAsync } from './cpu.ts';
import { fill } from './fill.ts';
import { Generator } from './generate.ts';

const SEED = 7;
const BATCH = 200;
type Row = readonly [number: bigint, words: string];

const [folder = '', count = '10000'] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder.');
const articles = Number(count);
const rows = await rowsOfArchive();
console.log(
  `${articles} articles with ten quotes each, ${BATCH} in a transaction; processor time for an article with its quotes, in milliseconds`,
);
for (let round = 0; round < 3; round += 1) {
  const folded = fillBareIndex(path.join(folder, 'bare-build.sqlite'), new Generator(SEED), articles) / articles;
  const asItComes = putTexts() / articles;
  const same = putSame() / articles;
  const ours = (await putRows()) / articles;
  const times = (bare: number) => `${bare.toFixed(3)} (${(ours / bare).toFixed(2)} x)`;
  console.log(
    `the archive's index ${ours.toFixed(3)}; FTS5 of folded words without the texts ${times(folded)}, ` +
      `of the very words and tokens that the archive's index holds ${times(same)}, as it comes with the texts ${times(asItComes)}`,
  );
}

/** The rows that a fill of the archive hands to its index. */
async function rowsOfArchive() {
  const kept = { articles: new Map<bigint, string>(), quotes: new Map<bigint, string>() };
  const engine = await openSqliteEngine({ file: newFile('index-build.sqlite') });
  const index: SearchIndex = {
    ...engine.index,
    put: async (_, name, put) => {
      // What was put in before the frequent words were chosen is put in once more, with their pairs.
      if (name !== 'entities') for (const { number, words } of put) kept[name].set(number, words);
    },
  };
  const target: Engine = { ...engine, index };
  await fill({ engine: target, folder, generator: new Generator(SEED), articles, wholeEvery: 1 });
  await engine.close();
  const inOrder = (of: ReadonlyMap<bigint, string>): Row[] => [...of].sort(([a], [b]) => (a < b ? -1 : 1));
  return { articles: inOrder(kept.articles), quotes: inOrder(kept.quotes) };
}

function newFile(name: string): string {
  const file = path.join(folder, name);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return file;
}

/** As the archive does it: the rows of a batch are handed to the index of a new archive. */
async function putRows(): Promise<number> {
  const engine = await openSqliteEngine({ file: newFile('ours-build.sqlite') });
  const quotesEach = rows.quotes.length / rows.articles.length;
  const indexed = (part: readonly Row[]) => part.map(([number, words]) => ({ number, words }));
  const spent = await cpuOfAsync(async () => {
    for (let start = 0; start < rows.articles.length; start += BATCH) {
      await writing(engine, async ({ db }) => {
        await engine.index.put(db, 'articles', indexed(rows.articles.slice(start, start + BATCH)));
        await engine.index.put(
          db,
          'quotes',
          indexed(rows.quotes.slice(start * quotesEach, (start + BATCH) * quotesEach)),
        );
      });
    }
  });
  await engine.close();
  return spent;
}

/** Two tables of nothing but the words that the archive's index holds, numbered from 1. */
function putSame(): number {
  const numbered = (part: readonly Row[]) => part.map(([, words], at): Row => [BigInt(at + 1), words]);
  return putBare(`content='', tokenize='ascii'`, [numbered(rows.articles), numbered(rows.quotes)]);
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
  return putBare('', texts);
}

function putBare(options: string, [ofArticles, ofQuotes]: readonly [readonly Row[], readonly Row[]]): number {
  const database = new Database(newFile('texts-build.sqlite'));
  database.pragma('journal_mode = wal');
  const [putArticle, putQuote] = ['article_index', 'quote_index'].map((table) => {
    database.exec(`create virtual table ${table} using fts5(${['words', options].filter(Boolean).join()})`);
    return database.prepare(`insert into ${table} (rowid, words) values (?, ?)`);
  });
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
