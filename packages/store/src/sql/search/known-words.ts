import { findWords, foldForSearch } from '@onrecord/core/search';
import { chunks } from '../chunks.ts';
import type { Db, Tx } from '../engine.ts';
import { insertRows } from '../insert-rows.ts';
import { executeKept } from '../kept-texts.ts';
import type { KnownWordRow } from '../tables.ts';
import { tag, tagToken, tokenTerm } from './index-query.ts';

const SHORTEST = 4;
const LONGEST = 24;
const ONLY_LETTERS = /^\p{L}+$/u;

/** Remembers the words of headlines, names and keywords, so that a misprint of one can be told. A word costs once. */
export async function rememberWords(db: Db, texts: readonly string[]): Promise<void> {
  const words = wordsToRemember(texts);
  for (const part of chunks([...words])) {
    const rows = part.map(([word, shown]) => ({ word, shown }));
    const values = rows.flatMap(({ word, shown }) => [word, shown]);
    const { rows: added } = await executeKept(db, {
      key: `known words ${rows.length}`,
      build: () => addWords(db, rows),
      values,
    });
    const near = added.flatMap(({ word }) => nearForms(word).map((form) => ({ near: form, word })));
    await insertRows(db, 'near_words', near);
  }
}

function addWords(db: Db, rows: readonly KnownWordRow[]) {
  return db
    .insertInto('known_words')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('word');
}

function wordsToRemember(texts: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const text of texts) {
    for (const { folded, start, end } of findWords(text)) {
      if (!words.has(folded) && isRemembered(folded)) words.set(folded, text.slice(start, end));
    }
  }
  return words;
}

/** Forgets those words of an erased article, and those of its keywords, that nothing in the index holds any more. */
export async function forgetWords(
  tx: Tx,
  gone: { readonly texts: readonly string[]; readonly keywords: readonly string[] },
) {
  for (const word of wordsToRemember(gone.texts).keys()) {
    if ((await holds(tx, 'articles', word)) || (await holds(tx, 'entities', word))) continue;
    await tx.db.deleteFrom('near_words').where('word', '=', word).execute();
    await tx.db.deleteFrom('known_words').where('word', '=', word).execute();
  }
  for (const key of new Set(gone.keywords.map(foldForSearch))) {
    if (key === '' || (await holds(tx, 'articles', tagToken(tag('keyword', key))))) continue;
    await tx.db.deleteFrom('keywords').where('key', '=', key).execute();
  }
}

async function holds(tx: Tx, index: 'articles' | 'entities', word: string): Promise<boolean> {
  const query = { all: [[tokenTerm(word)]], none: [], from: null, below: null, limit: 1 };
  return (await tx.engine.index.count(tx.db, index, query)) > 0;
}

function isRemembered(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && ONLY_LETTERS.test(word);
}

/** The word, and it without each of its letters. */
function nearForms(word: string): readonly string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])];
}

/** Known words a letter or two from this one, as they were first written. */
export async function nearWords(
  db: Db,
  word: string,
): Promise<readonly { readonly word: string; readonly shown: string }[]> {
  if (!isRemembered(word)) return [];
  return db
    .selectFrom('near_words')
    .innerJoin('known_words', 'known_words.word', 'near_words.word')
    .select(['known_words.word', 'known_words.shown'])
    .distinct()
    .where('near_words.near', 'in', nearForms(word))
    .where('known_words.word', '!=', word)
    .orderBy('known_words.word')
    .limit(MOST_NEAR)
    .execute();
}

const MOST_NEAR = 30;
