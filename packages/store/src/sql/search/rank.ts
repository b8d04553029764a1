import { findWords } from '@onrecord/core/search';
import { chunks } from '../chunks.ts';
import type { Tx } from '../engine.ts';
import { headToken, type IndexClause, type IndexTerm, mainToken } from './index-query.ts';
import type { Bounded } from './reach.ts';

/**
 * So many of what is found are ranked, the newest of each pool. Ranking by how rare each word is would read every place where it
 * stands, and the newest are what readers of news want among equals; so an article is ranked by what it is about, and a quote by
 * how much of the query its own words hold.
 */
const NEWEST = 400;
const OF_EACH_WORD = 200;
const QUOTES = 150;
/** The words of a query by which articles are ranked; more would be as many more readings of the index. */
const WORDS = 4;

export interface Ranked {
  /** Numbers, best first. */
  readonly numbers: readonly bigint[];
  /** How many were ranked; null when every one that is found. */
  readonly among: number | null;
}

/** A word in the headline counts 4, one that the article is about 2; the newer first among equals. */
export async function rankArticles(tx: Tx, { query, among }: Bounded): Promise<Ranked> {
  const find = (more: readonly IndexClause[], limit: number) =>
    tx.engine.index.find(tx.db, 'articles', { ...query.articles, all: [...query.articles.all, ...more], limit });
  const newest = await find([], NEWEST + 1);
  const scores = new Map(newest.slice(0, NEWEST).map((number) => [number, 0]));
  for (const clause of query.words.slice(0, WORDS)) {
    for (const tokens of [[headToken], [headToken, mainToken]]) {
      for (const number of await find(allTokens(clause, tokens), OF_EACH_WORD)) {
        scores.set(number, (scores.get(number) ?? 0) + 2);
      }
    }
  }
  return { numbers: inOrder(scores), among: among !== null || newest.length > NEWEST ? scores.size : null };
}

/** A phrase is a subject when each of its words is one; other spellings of a single word count as it does. */
function allTokens(clause: IndexClause, tokens: readonly ((word: string) => string)[]): readonly IndexClause[] {
  const [first, ...others] = clause;
  if (first === undefined) return [[]];
  const anyOf = (word: string) => tokens.map((token) => term(token(word)));
  if (others.length === 0) return first.words.map(anyOf);
  return [clause.flatMap(({ words }) => words.flatMap(anyOf))];
}

function term(word: string): IndexTerm {
  return { words: [word], isBeginning: false };
}

/** Quotes whose own words hold the query go before those found by their speaker's name; then its words close together, then marks. */
export async function rankQuotes(tx: Tx, { query, among }: Bounded): Promise<Ranked> {
  const newest = await tx.engine.index.find(tx.db, 'quotes', { ...query.quotes, limit: QUOTES + 1 });
  const looked = newest.slice(0, QUOTES);
  const scores = new Map<bigint, number>(looked.map((number) => [number, 0]));
  for (const part of chunks(looked)) {
    const rows = await tx.db
      .selectFrom('quotes')
      .select((eb) => [eb.cast<string>('number', 'text').as('key'), 'words', 'kind', 'in_headline', 'decision'])
      .where('number', 'in', part)
      .execute();
    for (const row of rows) scores.set(BigInt(row.key), scoreOf(row, query.words));
  }
  return { numbers: inOrder(scores), among: among !== null || newest.length > QUOTES ? looked.length : null };
}

interface ScoredRow {
  readonly words: string;
  readonly kind: string;
  readonly in_headline: number;
  readonly decision: string | null;
}

function scoreOf(row: ScoredRow, clauses: readonly IndexClause[]): number {
  const words = Array.from(findWords(row.words), (word) => word.folded);
  const places = clauses.map((clause) => placeIn(words, clause));
  const held = places.filter((place) => place >= 0);
  const isInOrder = held.length > 1 && places.every((place, at) => at === 0 || place === (places[at - 1] ?? -2) + 1);
  return (
    4 * held.length +
    (isInOrder ? 3 : 0) +
    (row.in_headline === 1 ? -2 : 0) +
    (row.kind === 'direct' ? 1 : 0) +
    (row.decision === null ? 0 : 0.5)
  );
}

function placeIn(words: readonly string[], clause: IndexClause): number {
  return words.findIndex((_, at) =>
    clause.some(({ words: sought, isBeginning }) =>
      sought.every((word, offset) => {
        const there = words[at + offset] ?? '';
        return isBeginning && offset === sought.length - 1 ? there.startsWith(word) : there === word;
      }),
    ),
  );
}

function inOrder(scores: ReadonlyMap<bigint, number>): readonly bigint[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1)).map(([number]) => number);
}
