import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptStatements } from './kept-statements.ts';

let database: Database.Database;
let kept: KeptStatements;

beforeEach(() => {
  database = new Database(':memory:');
  database.exec("create table words (word text); insert into words values ('ferry')");
  kept = new KeptStatements(database);
});
afterEach(() => kept.close());

describe('kept statements', () => {
  it('are prepared once', () => {
    expect(kept.prepare('select * from words')).toBe(kept.prepare('select * from words'));
  });

  it('answer as the table is now', () => {
    expect(kept.prepare('select * from words').all()).toEqual([{ word: 'ferry' }]);
    database.exec('alter table words add column place integer');
    expect(kept.prepare('select * from words').all()).toEqual([{ word: 'ferry', place: null }]);
  });

  it('are not disturbed while they are read from', () => {
    database.exec("insert into words values ('harbour')");
    const words: unknown[] = [];
    for (const row of kept.prepare('select word from words').iterate())
      words.push([row, kept.prepare('select word from words').all().length]);
    expect(words).toEqual([
      [{ word: 'ferry' }, 2],
      [{ word: 'harbour' }, 2],
    ]);
  });

  it('are given up when many others have come', () => {
    const first = kept.prepare('select 0');
    for (let i = 1; i <= 600; i += 1) kept.prepare(`select ${i}`);
    expect(kept.prepare('select 0')).not.toBe(first);
    expect(kept.prepare('select 600')).toBe(kept.prepare('select 600'));
  });
});
