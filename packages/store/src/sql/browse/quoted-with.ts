import { parseQuery } from '@onrecord/core/search';
import type { QuotedWith } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Engine, reading } from '../engine.ts';
import { standingFor } from '../merged-entities.ts';
import { compileQuery } from '../search/compile-query.ts';
import { countTagsOf, joinMerged, most } from '../search/count-facets.ts';

/** So many of the newest articles are looked at. */
const LOOKED_AT = 500;

/** See `Store.listQuotedWith`. */
export function listQuotedWith(engine: Engine, speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  return reading(engine, async (tx) => {
    const { articles } = await compileQuery(tx, parseQuery(''), speakerId);
    const rows = await tx.engine.index.tags(tx.db, 'articles', { ...articles, limit: LOOKED_AT });
    const counts = countTagsOf('speaker', rows);
    if (counts.size === 0) return [];
    await joinMerged(tx.db, counts);
    const own = (await standingFor(tx.db, [speakerId])).get(speakerId) ?? speakerId;
    const frequent = most(counts, pageLimit(limit) + 1);
    const entities = await tx.db
      .selectFrom('entities')
      .select(['seq', 'id', 'slug', 'type', 'name'])
      .where(
        'seq',
        'in',
        frequent.map(({ value }) => Number(value)),
      )
      .execute();
    const bySeq = new Map(entities.map(({ seq, ...speaker }) => [String(seq), speaker]));
    return frequent
      .flatMap(({ value, count }) => {
        const speaker = bySeq.get(value);
        return speaker === undefined || speaker.id === own ? [] : [{ speaker, articles: count }];
      })
      .slice(0, pageLimit(limit));
  });
}
