import { foldForSearch } from '@onrecord/core/search';
import type { ListQuotesNaming, Page, PageRequest, QuoteNaming } from '../../port.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { quoteNumber } from '../display-order.ts';
import { type Db, type Engine, reading, type Tx } from '../engine.ts';
import { type NameUse, namesUsed } from '../entities.ts';
import { standingFor } from '../merged-entities.ts';
import { pageOf } from '../page-of.ts';
import { type PlacedQuote, quotesByNumber } from '../quotes.ts';
import { clauseOfSpeaker } from '../search/compile-query.ts';
import type { IndexClause, IndexQuery } from '../search/index-query.ts';
import { makeSnippet } from '../search/snippet.ts';

/** Candidates are read by so many, and so many times; a page ends there, and the next goes on behind. */
const BATCH = 50;
const MOST_BATCHES = 20;
/** An entity's most used names. */
const MOST_NAMES = 30;

/**
 * See `Store.listQuotesNaming`. The index finds what holds one of the names and is not the entity's own; of these a quote counts when its
 * own words hold the name (not only its speaker's), in an article that names this entity and not another of that name.
 */
export function listQuotesNaming(engine: Engine, request: ListQuotesNaming): Promise<Page<QuoteNaming>> {
  return reading(engine, async (tx) => {
    const standing = await standingFor(tx.db, [request.entityId]);
    const entityId = standing.get(request.entityId) ?? request.entityId;
    return quotesNaming(tx, { entityId, names: await namesUsed(tx.db, entityId) }, request);
  });
}

/** An entity that stands for itself, with what it is called. */
interface Named {
  readonly entityId: string;
  readonly names: readonly NameUse[];
}

/** The same within a transaction. */
export async function quotesNaming(tx: Tx, named: Named, request: PageRequest): Promise<Page<QuoteNaming>> {
  const limit = pageLimit(request.limit);
  const after = readCursor(request.cursor, ['quotes-naming']);
  const query = await queryFor(tx, named);
  if (query === null) return { items: [], next: null };
  const start = after === null ? null : quoteNumber(after.place, after.position);
  const { found, lookedAt } = await lookThrough(tx, { query, entityId: named.entityId, start, wanted: limit + 1 });
  const page = pageOf(found, limit, { cursor: cursorAt, item: ({ item, snippet }) => ({ item, snippet }) });
  return page.next === null && lookedAt !== null ? { ...page, next: cursorAt(lookedAt) } : page;
}

type Found = PlacedQuote & QuoteNaming;

function cursorAt({ place, position }: Pick<PlacedQuote, 'place' | 'position'>): string {
  return writeCursor({ list: 'quotes-naming', place, position });
}

async function queryFor(tx: Tx, { entityId, names }: Named): Promise<IndexQuery | null> {
  const used = names.filter(({ shown_uses }) => shown_uses > 0).slice(0, MOST_NAMES);
  const folded = new Set(used.map(({ name }) => foldForSearch(name)));
  folded.delete('');
  if (folded.size === 0) return null;
  const any = Array.from(folded, (words) => ({ words: words.split(' '), isBeginning: false }));
  return { all: [any], none: await clauseOfSpeaker(tx.db, entityId), from: null, below: null };
}

interface Looking {
  readonly query: IndexQuery;
  readonly entityId: string;
  readonly start: bigint | null;
  readonly wanted: number;
}

/** `lookedAt`: the last candidate, where there may be more behind it than were read; null at the end. */
async function lookThrough(
  tx: Tx,
  { query, entityId, start, wanted }: Looking,
): Promise<{ readonly found: readonly Found[]; readonly lookedAt: PlacedQuote | null }> {
  const found: Found[] = [];
  let below = start;
  let last: PlacedQuote | null = null;
  for (let batch = 0; batch < MOST_BATCHES && found.length < wanted; batch += 1) {
    const numbers = await tx.engine.index.find(tx.db, 'quotes', { ...query, below, limit: BATCH });
    const candidates = await quotesByNumber(tx.db, numbers);
    found.push(...(await thatName(tx.db, candidates, { entityId, names: query.all[0] ?? [] })));
    last = candidates.at(-1) ?? null;
    below = numbers.at(-1) ?? null;
    if (numbers.length < BATCH) return { found, lookedAt: null };
  }
  return { found, lookedAt: last };
}

async function thatName(
  db: Db,
  candidates: readonly PlacedQuote[],
  { entityId, names }: { readonly entityId: string; readonly names: IndexClause },
): Promise<readonly Found[]> {
  if (candidates.length === 0) return [];
  const rows = await db
    .selectFrom('mentions')
    .select('place')
    .distinct()
    .where('entity_id', '=', entityId)
    .where('place', 'in', [...new Set(candidates.map(({ place }) => place))])
    .execute();
  const places = new Set(rows.map(({ place }) => Number(place)));
  return candidates.flatMap((candidate) => {
    const snippet = makeSnippet(candidate.item.words, [names]);
    const counts = !candidate.item.inHeadline && snippet.highlights.length > 0 && places.has(Number(candidate.place));
    return counts ? [{ ...candidate, snippet }] : [];
  });
}
