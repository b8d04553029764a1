// FTS5 alone, with the same words: what the archive's times are compared with.
import { rmSync } from 'node:fs';
import { findWords } from '@onrecord/core/search';
import Database from 'better-sqlite3';
import { cpuOf } from './cpu.ts';
import type { Generator } from './generate.ts';

const BATCH = 200;

/**
 * Fills two FTS5 tables, of articles and of quotes, with the folded words that the archive's index holds and nothing else. Answers the
 * processor time of the inserts alone, in milliseconds.
 */
export function fillBareIndex(file: string, generator: Generator, articles: number): number {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const database = new Database(file);
  database.pragma('journal_mode = wal');
  database.exec(`create virtual table article_words using fts5(words, content='', tokenize='ascii')`);
  database.exec(`create virtual table quote_words using fts5(words, content='', tokenize='ascii')`);
  const putArticle = database.prepare('insert into article_words (rowid, words) values (?, ?)');
  const putQuote = database.prepare('insert into quote_words (rowid, words) values (?, ?)');
  let insertMs = 0;
  for (let made = 0; made < articles; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - made) }, () => wordsOf(generator));
    insertMs += cpuOf(() => {
      database.exec('begin');
      for (const [at, { article }] of batch.entries()) putArticle.run(made + at + 1, article);
      for (const [at, { quotes }] of batch.entries()) {
        for (const [place, words] of quotes.entries()) putQuote.run((made + at + 1) * 100 + place, words);
      }
      database.exec('commit');
    });
  }
  database.close();
  return insertMs;
}

export function openBareIndex(file: string): Database.Database {
  return new Database(file, { readonly: true });
}

function wordsOf(generator: Generator) {
  const { text, quotes } = generator.next();
  const fold = (part: string) => Array.from(findWords(part), (word) => word.folded).join(' ');
  return { article: fold(text), quotes: quotes.map(({ span }) => fold(text.slice(span.start, span.end))) };
}
