import { foldForSearch } from '@onrecord/core/search';
import type { ListQuotesNaming, Page, PageRequest, QuoteNaming } from '../../port.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { quoteNumber } from '../display-order.ts';
import { type Db, type Engine, reading, type Tx } from '../engine.ts';
import { type NameUse, namesUsed } from '../entities.ts';
import { executeKept } from '../kept-texts.ts';
import { numbersOf, standingFor } from '../merged-entities.ts';
import { pageOf } from '../page-of.ts';
import { quotesByNumber } from '../quotes.ts';
import type { IndexClause } from '../search/index-query.ts';
import { makeSnippet } from '../search/snippet.ts';

/** An entity's most used names are marked. */
const MOST_NAMES = 30;

/**
 * See `Store.listQuotesNaming`. The archive keeps who is named in the words of a quote as its record says: another of the same name is
 * another entity, and found apart.
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
export async function quotesNaming(
  tx: Tx,
  { entityId, names }: Named,
  request: PageRequest,
): Promise<Page<QuoteNaming>> {
  const limit = pageLimit(request.limit);
  const after = readCursor(request.cursor, ['quotes-naming']);
  const below = after === null ? null : quoteNumber(after.place, after.position);
  const found = await quotesByNumber(tx.db, await newestNaming(tx.db, entityId, { below, limit: limit + 1 }));
  const marked = [wordsOf(names)];
  return pageOf(found, limit, {
    cursor: ({ place, position }) => writeCursor({ list: 'quotes-naming', place, position }),
    item: ({ item }) => ({ item, snippet: makeSnippet(item.words, marked) }),
  });
}

interface Wanted {
  /** Exclusive; null for no limit. */
  readonly below: bigint | null;
  readonly limit: number;
}

/** The numbers of the newest quotes of others that name the entity, or one that was merged into it. */
async function newestNaming(db: Db, entityId: string, { below, limit }: Wanted): Promise<readonly bigint[]> {
  const found = new Set<bigint>();
  for (const named of await numbersOf(db, [entityId])) {
    const { rows } = await executeKept<{ readonly number: string }>(db, {
      key: 'newest quotes naming an entity',
      build: () =>
        db
          .selectFrom('quote_names as n')
          .innerJoin('quotes as q', 'q.number', 'n.number')
          .select((eb) => eb.cast<string>('n.number', 'text').as('number'))
          .where('n.named', '=', named)
          .where('n.number', '<', below ?? HIGHEST)
          .where('q.speaker_id', 'is distinct from', entityId)
          .orderBy('n.number', 'desc')
          .limit(limit),
      values: [named, below ?? HIGHEST, entityId, limit],
    });
    for (const { number } of rows) found.add(BigInt(number));
  }
  return [...found].sort((a, b) => (a > b ? -1 : 1)).slice(0, limit);
}

/** Above every quote's number: the largest integer of either database. */
const HIGHEST = 2n ** 63n - 1n;

function wordsOf(names: readonly NameUse[]): IndexClause {
  const used = names.filter(({ shown_uses }) => shown_uses > 0).slice(0, MOST_NAMES);
  const folded = new Set(used.map(({ name }) => foldForSearch(name)));
  folded.delete('');
  return Array.from(folded, (words) => ({ words: words.split(' '), isBeginning: false }));
}
