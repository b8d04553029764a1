import { firstNumberFrom } from '../display-order.ts';
import type { Engine, Tx } from '../engine.ts';
import type { CompiledQuery } from './compile-query.ts';
import type { IndexClause } from './index-query.ts';

/**
 * So many of the newest articles are looked through where a query has to be counted, ranked or broken down, and each row it could be
 * in must be looked into: a phrase of frequent words, or several of them. See docs/decisions/0015.
 */
export const REACH = 30_000;

/**
 * A list goes on beyond them, and what stands nowhere among them is looked for further: through so many times as many articles for one
 * page. The next page goes on from there, so that nothing is out of reach, and a phrase that nobody ever wrote does not cost the archive.
 */
const FURTHER = 4;

/** A word that stands in fewer articles is rare: its rows are soon looked into, all of them. */
const FREQUENT = 1_000;

/** A query bounded to the newest; `among` says to how many articles, and is null where it reaches all. */
export interface Bounded {
  readonly query: CompiledQuery;
  readonly among: number | null;
}

/** Of a bounded query, what is left to look through of a longer stretch. */
export function beyond({ query }: Bounded, stretch: Stretch): CompiledQuery {
  const { articles, quotes } = stretch.query;
  return {
    ...stretch.query,
    articles: { ...articles, below: query.articles.from },
    quotes: { ...quotes, below: query.quotes.from },
  };
}

export async function withinReach(tx: Tx, query: CompiledQuery): Promise<Bounded> {
  const all = { query, among: null };
  if (isOneLookUp(query)) return all;
  const floor = await placeAfter(tx, { below: query.articles.below, articles: tx.engine.reach });
  if (floor === null || isWithin(query, floor)) return all;
  for (const clause of query.articles.all.flatMap(singleWords)) {
    const limited = { all: [clause], none: [], from: null, below: null, limit: FREQUENT };
    if ((await tx.engine.index.count(tx.db, 'articles', limited)) < FREQUENT) return all;
  }
  return { query: from(query, floor), among: tx.engine.reach };
}

/** The part of a bounded query that one page of a list, newest first, is looked for in. `floor` is null where that is all there is. */
export interface Stretch {
  readonly query: CompiledQuery;
  readonly among: number;
  /** The place of the oldest article that is looked into. */
  readonly floor: number | null;
}

/** The newest articles of a query that may take long, below a place where a page goes on. */
export async function stretchBelow(tx: Tx, query: CompiledQuery, place: number | null): Promise<Stretch> {
  const among = FURTHER * tx.engine.reach;
  const below = place === null ? query.articles.below : least(query.articles.below, BigInt(place));
  const floor = await placeAfter(tx, { below, articles: among });
  if (floor === null || isWithin(query, floor)) return { query, among, floor: null };
  return { query: from(query, floor), among, floor };
}

function isWithin(query: CompiledQuery, floor: number): boolean {
  return (query.articles.from ?? Number.MIN_SAFE_INTEGER) >= floor;
}

function from(query: CompiledQuery, floor: number): CompiledQuery {
  const articles = { ...query.articles, from: BigInt(floor) };
  return { ...query, articles, quotes: { ...query.quotes, from: firstNumberFrom(floor) } };
}

/** The lower of two limits. */
export function least(a: bigint | null, b: bigint): bigint {
  return a === null || b < a ? b : a;
}

/** What the index finds without looking into rows that do not fit: one word, with its other spellings. */
function isOneLookUp({ articles: { all, none } }: CompiledQuery): boolean {
  return all.length + none.length <= 1 && all.every((clause) => clause.every(({ words }) => words.length === 1));
}

function singleWords(clause: IndexClause): readonly IndexClause[] {
  const [first, ...others] = clause;
  if (first === undefined || others.length > 0) return [clause];
  const last = first.words.length - 1;
  return first.words.map((word, at) => [{ words: [word], isBeginning: first.isBeginning && at === last }]);
}

/** Found by walking an index over so many entries, and true for a while: a place that was the 30,000th newest is soon the 30,010th. */
const KEPT_MS = 60_000;
const KEPT = 64;
const floors = new WeakMap<Engine, Map<string, { readonly until: number; readonly place: number | null }>>();

interface Many {
  readonly below: bigint | null;
  readonly articles: number;
}

/** The place of the last of so many newest articles; null when there are fewer. */
async function placeAfter({ engine, db }: Tx, { below, articles }: Many): Promise<number | null> {
  const known = floors.get(engine) ?? new Map();
  floors.set(engine, known);
  const key = `${below} ${articles}`;
  const kept = known.get(key);
  if (kept !== undefined && kept.until > performance.now()) return kept.place;
  let query = db.selectFrom('articles').select('place').where('state', '=', 'published');
  if (below !== null) query = query.where('place', '<', Number(below));
  const row = await query
    .orderBy('place', 'desc')
    .limit(1)
    .offset(articles - 1)
    .executeTakeFirst();
  if (known.size >= KEPT) known.clear();
  const place = row?.place ?? null;
  known.set(key, { until: performance.now() + KEPT_MS, place });
  return place;
}
