// node bench/archive/index-build.ts FOLDER [ARTICLES] [ROUNDS]
// What the full-text rows of the archive cost to put in, beside FTS5 with the same texts and nothing else. Processor time, in turns: read
// the middle of the rounds.
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import { fillBareIndex } from './bare-index.ts';
import { cpuOf } from './cpu.ts';
import { Generator } from './generate.ts';
import { BATCH, newFile, putRows, type Row, rowsOfArchive, SEED } from './index-rows.ts';

const [folder = '', count = '10000', rounds = '10'] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder.');
const articles = Number(count);
const rows = await rowsOfArchive(folder, articles);
console.log(
  `${articles} articles with ten quotes each, ${BATCH} in a transaction; processor time for an article with its quotes, in milliseconds`,
);
const times = { ours: [] as number[], folded: [] as number[], same: [] as number[], asItComes: [] as number[] };
for (let round = 0; round < Number(rounds); round += 1) {
  times.folded.push(fillBareIndex(path.join(folder, 'bare-build.sqlite'), new Generator(SEED), articles));
  times.ours.push(await putRows(folder, rows));
  times.same.push(putSame());
  times.asItComes.push(putTexts());
}
console.log(`the archive's index ${eachArticle(times.ours)}; FTS5`);
console.log(`of folded words without the texts ${beside(times.folded)}`);
console.log(`of the very words and tokens that the archive's index holds ${beside(times.same)}`);
console.log(`as it comes with the texts ${beside(times.asItComes)}`);

function beside(bare: readonly number[]): string {
  const quotients = times.ours.map((ours, round) => ours / (bare[round] ?? Number.NaN));
  return `${eachArticle(bare)} (${middle(quotients).toFixed(2)} x)`;
}

function eachArticle(spent: readonly number[]): string {
  return (middle(spent) / articles).toFixed(3);
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return ((sorted[half] ?? 0) + (sorted[sorted.length % 2 === 0 ? half - 1 : half] ?? 0)) / 2;
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
  const database = new Database(newFile(folder, 'texts-build.sqlite'));
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
