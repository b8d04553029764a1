import { firstNumberFrom } from '../display-order.ts';
import type { Engine, Tx } from '../engine.ts';
import type { CompiledQuery } from './compile-query.ts';
import type { IndexClause } from './index-query.ts';

/**
 * So many of the newest articles are looked through where a query has to be counted, ranked or broken down, and each row it could be
 * in must be looked into: a phrase of frequent words, or several of them. See docs/decisions/0015.
 */
export const REACH = 30_000;

/** A word that stands in fewer articles is rare: its rows are soon looked into, all of them. */
const FREQUENT = 1_000;

/** A query bounded to the newest; `among` says to how many articles, and is null where it reaches all. */
export interface Bounded {
  readonly query: CompiledQuery;
  readonly among: number | null;
}

export async function withinReach(tx: Tx, query: CompiledQuery): Promise<Bounded> {
  const all = { query, among: null };
  if (isOneLookUp(query)) return all;
  const floor = await floorBelow(tx, query.articles.below);
  if (floor === null || (query.articles.from ?? Number.MIN_SAFE_INTEGER) >= floor) return all;
  for (const clause of query.articles.all.flatMap(singleWords)) {
    const limited = { all: [clause], none: [], from: null, below: null, limit: FREQUENT };
    if ((await tx.engine.index.count(tx.db, 'articles', limited)) < FREQUENT) return all;
  }
  const articles = { ...query.articles, from: BigInt(floor) };
  return {
    query: { ...query, articles, quotes: { ...query.quotes, from: firstNumberFrom(floor) } },
    among: tx.engine.reach,
  };
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
const floors = new WeakMap<Engine, Map<string, { readonly until: number; readonly place: number }>>();

/** The place of the oldest article within reach; null when all are. */
async function floorBelow({ engine, db }: Tx, below: bigint | null): Promise<number | null> {
  const known = floors.get(engine) ?? new Map();
  floors.set(engine, known);
  const kept = known.get(String(below));
  if (kept !== undefined && kept.until > performance.now()) return kept.place;
  let query = db.selectFrom('articles').select('place').where('state', '=', 'published');
  if (below !== null) query = query.where('place', '<', Number(below));
  const row = await query
    .orderBy('place', 'desc')
    .limit(1)
    .offset(engine.reach - 1)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (known.size >= KEPT) known.clear();
  known.set(String(below), { until: performance.now() + KEPT_MS, place: row.place });
  return row.place;
}
