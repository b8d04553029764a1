import { parseQuery, type SearchQuery } from '@onrecord/core/search';
import type { Tx } from '../engine.ts';
import { compileQuery } from './compile-query.ts';
import { isWords } from './index-query.ts';
import { nearWords } from './known-words.ts';

/** No more words are corrected: a query with more misprints is none. */
const MOST_CORRECTED = 3;
const COUNTED = 100;

/**
 * The query with each word that stands nowhere replaced by the known word near it that stands most often. Null when there is none,
 * or when the corrected query finds nothing either.
 */
export async function correctQuery(tx: Tx, typed: string, query: SearchQuery): Promise<string | null> {
  let corrected = typed;
  let count = 0;
  for (const term of query.terms.toReversed()) {
    if (!isWords(term) || term.not || term.isBeginning || term.words.length > 1) continue;
    const [word = ''] = term.words;
    if ((await hits(tx, word)) > 0) continue;
    const better = await bestNear(tx, word);
    count += 1;
    if (better === null || count > MOST_CORRECTED) return null;
    corrected = corrected.slice(0, term.span.start) + better + corrected.slice(term.span.end);
  }
  return count > 0 && (await findsSomething(tx, corrected)) ? corrected : null;
}

async function hits(tx: Tx, word: string): Promise<number> {
  const query = { all: [[{ words: [word], isBeginning: false }]], none: [], from: null, below: null, limit: COUNTED };
  const articles = await tx.engine.index.count(tx.db, 'articles', query);
  return articles + (await tx.engine.index.count(tx.db, 'entities', query));
}

/** The more frequent first, and of two the one that begins as the word does. */
async function bestNear(tx: Tx, word: string): Promise<string | null> {
  let best: string | null = null;
  let most = 0;
  for (const near of await nearWords(tx.db, word)) {
    const count = (await hits(tx, near.word)) + (near.word[0] === word[0] ? 0.5 : 0);
    if (count >= 1 && count > most) [best, most] = [near.shown, count];
  }
  return best;
}

async function findsSomething(tx: Tx, corrected: string): Promise<boolean> {
  const query = await compileQuery(tx, parseQuery(corrected));
  const articles = await tx.engine.index.count(tx.db, 'articles', { ...query.articles, limit: 1 });
  return articles > 0 || (await tx.engine.index.count(tx.db, 'quotes', { ...query.quotes, limit: 1 })) > 0;
}
