import type { QuotedWith } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading, type TaggedRow, type Tx } from '../engine.ts';
import { standingFor } from '../merged-entities.ts';
import { clauseOfSpeaker } from '../search/compile-query.ts';
import { countTagsOf, entitiesTagged, joinMerged, most } from '../search/count-facets.ts';

/** So many of the newest articles are looked at. */
const LOOKED_AT = 500;

/** See `Store.listQuotedWith`. */
export function listQuotedWith(engine: Engine, speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  return reading(engine, async (tx) => {
    const standing = (await standingFor(tx.db, [speakerId])).get(speakerId) ?? speakerId;
    return quotedWith(tx, standing, limit);
  });
}

/** The same within a transaction, for a speaker who stands for themselves. */
export async function quotedWith(tx: Tx, speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  const all = [await clauseOfSpeaker(tx.db, speakerId)];
  const query = { all, none: [], from: null, below: null, limit: LOOKED_AT };
  const rows = await tx.engine.index.tags(tx.db, 'articles', query);
  return quotedIn(tx.db, rows, { speakerId, limit });
}

/** Who else is quoted in articles that quote the speaker. */
export async function quotedIn(
  db: Db,
  articles: readonly TaggedRow[],
  { speakerId, limit }: { readonly speakerId: string; readonly limit: number },
): Promise<readonly QuotedWith[]> {
  const counts = countTagsOf('speaker', articles);
  if (counts.size === 0) return [];
  const entities = await entitiesTagged(db, [counts]);
  await joinMerged(db, counts, entities);
  return most(counts, pageLimit(limit) + 1)
    .flatMap(({ value, count }) => {
      const entity = entities.get(value);
      if (entity === undefined || entity.id === speakerId) return [];
      const { id, slug, type, name } = entity;
      return [{ speaker: { id, slug, type, name }, articles: count }];
    })
    .slice(0, pageLimit(limit));
}
