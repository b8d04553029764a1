import type { EntityType } from '@onrecord/core';
import type { NamedEntity, Page, PageRequest } from '../../port.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { type Engine, reading } from '../engine.ts';
import { pageOf } from '../page-of.ts';

/** See `Store.listNamed`. An index has them in this order. */
export function listNamed(engine: Engine, type: EntityType, request: PageRequest): Promise<Page<NamedEntity>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['named']);
    let query = db
      .selectFrom('entities')
      .select(['type', 'slug', 'name', 'quote_count', 'article_count', 'seq'])
      .where('type', '=', type)
      .where('article_count', '>', 0)
      .where('merged_into', 'is', null);
    if (after !== null) {
      const { place: statements, position: seq } = after;
      query = query
        .where('quote_count', '<=', statements)
        .where((eb) => eb.or([eb('quote_count', '<', statements), eb('seq', '>', seq)]));
    }
    const rows = await query
      .orderBy('quote_count', 'desc')
      .orderBy('seq')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, {
      cursor: ({ quote_count, seq }) => writeCursor({ list: 'named', place: quote_count, position: seq }),
      item: ({ slug, name, quote_count, article_count }) => {
        return { type, slug, name, quoteCount: quote_count, articleCount: article_count };
      },
    });
  });
}
