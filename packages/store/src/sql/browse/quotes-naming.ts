import { foldForSearch } from '@onrecord/core/search';
import type { ListQuotesNaming, Page, PageRequest, QuoteNaming } from '../../port.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { quoteNumber } from '../display-order.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { type NameUse, namesUsed } from '../entities.ts';
import { standingFor } from '../merged-entities.ts';
import { pageOf } from '../page-of.ts';
import { quotesByNumber } from '../quotes.ts';
import { saidOf } from '../search/compile-query.ts';
import type { IndexClause } from '../search/index-query.ts';
import { makeSnippet } from '../search/snippet.ts';

/** An entity's most used names are marked. */
const MOST_NAMES = 30;

/**
 * See `Store.listQuotesNaming`. The index knows which quotes name whom in their words, as their records say: another of the same name is
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
  const query = { ...(await saidOf(tx.db, entityId)), below, limit: limit + 1 };
  const found = await quotesByNumber(tx.db, await tx.engine.index.find(tx.db, 'quotes', query));
  const marked = [wordsOf(names)];
  return pageOf(found, limit, {
    cursor: ({ place, position }) => writeCursor({ list: 'quotes-naming', place, position }),
    item: ({ item }) => ({ item, snippet: makeSnippet(item.words, marked) }),
  });
}

function wordsOf(names: readonly NameUse[]): IndexClause {
  const used = names.filter(({ shown_uses }) => shown_uses > 0).slice(0, MOST_NAMES);
  const folded = new Set(used.map(({ name }) => foldForSearch(name)));
  folded.delete('');
  return Array.from(folded, (words) => ({ words: words.split(' '), isBeginning: false }));
}
