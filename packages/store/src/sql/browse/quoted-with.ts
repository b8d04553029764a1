import type { QuotedWith } from '../../port.ts';
import { chunks } from '../chunks.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading, type TaggedRow, type Tx } from '../engine.ts';
import { executeKept } from '../kept-texts.ts';
import { standingFor } from '../merged-entities.ts';
import { placeOfQuote } from '../quotes.ts';
import { countTagsOf, entitiesTagged, joinMerged, most } from '../search/count-facets.ts';

/** So many of the newest articles are looked at. */
const LOOKED_AT = 500;
/** As often as this is somebody quoted in an article, on average, at most. */
const SAID_IN_ONE = 4;

/** See `Store.listQuotedWith`. */
export function listQuotedWith(engine: Engine, speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  return reading(engine, async (tx) => {
    const standing = (await standingFor(tx.db, [speakerId])).get(speakerId) ?? speakerId;
    return quotedWith(tx, standing, limit);
  });
}

/** The same within a transaction, for a speaker who stands for themselves. */
export async function quotedWith(tx: Tx, speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  return quotedIn(tx.db, await taggedArticles(tx.db, await placesQuoting(tx.db, speakerId)), { speakerId, limit });
}

/** The places of the newest articles that quote a speaker. */
async function placesQuoting(db: Db, speakerId: string): Promise<readonly number[]> {
  const { rows } = await executeKept<{ readonly place: number }>(db, {
    key: 'places of a speaker',
    build: () =>
      db
        .selectFrom('quotes')
        .select(placeOfQuote.as('place'))
        .where('speaker_id', '=', speakerId)
        .where('shown', '=', 1)
        .orderBy('number', 'desc')
        .limit(LOOKED_AT * SAID_IN_ONE),
    values: [speakerId, 1, LOOKED_AT * SAID_IN_ONE],
  });
  return [...new Set(rows.map(({ place }) => Number(place)))].slice(0, LOOKED_AT);
}

async function taggedArticles(db: Db, places: readonly number[]): Promise<readonly TaggedRow[]> {
  const found: TaggedRow[] = [];
  for (const part of chunks(places)) {
    const { rows } = await executeKept<{ readonly place: number; readonly tags: string }>(db, {
      key: `tags of ${part.length} articles`,
      build: () => db.selectFrom('article_facets').selectAll().where('place', 'in', part),
      values: part,
    });
    found.push(...rows.map(({ place, tags }) => ({ number: BigInt(place), tags })));
  }
  return found;
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
