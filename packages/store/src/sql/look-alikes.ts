import type { ParsedRecord } from '@onrecord/core';
import { foldForSearch } from '@onrecord/core/search';
import type { LookAlike } from '../import-types.ts';
import { searchText } from './derived-rows.ts';
import type { Db, Engine, Tx } from './engine.ts';
import { reading } from './engine.ts';
import { type Fingerprint, fingerprint, similarity } from './fingerprint.ts';
import { readContent } from './load-article.ts';
import { currentText } from './put-revision.ts';

/** From here on one text is said to repeat another: two articles of 200 words that differ in four of them. */
const ALIKE = 0.8;

/** So many rows of shared bands are looked at, and so many articles compared: what was printed a thousand times is found all the same. */
const BAND_ROWS = 400;
const COMPARED = 3;

/** Notes of a new article which one it nearly repeats, and what later ones are compared by. Never a reason to refuse it. */
export async function noteLookAlike(tx: Tx, articleId: string, record: ParsedRecord): Promise<LookAlike | null> {
  const own = fingerprint(foldForSearch(searchText(record)));
  if (own.bands.length === 0) return null;
  const found = await nearest(tx.db, own);
  await tx.db
    .insertInto('article_bands')
    .values(own.bands.map((band) => ({ band, article_id: articleId })))
    .execute();
  if (found === null) return null;
  const percent = Math.floor(found.similarity * 100);
  await tx.db.insertInto('look_alikes').values({ article_id: articleId, other_id: found.articleId, percent }).execute();
  return { ...found, similarity: percent / 100 };
}

async function nearest(db: Db, own: Fingerprint): Promise<LookAlike | null> {
  let best: LookAlike | null = null;
  for (const { id, slug, version } of await sharingBands(db, own.bands)) {
    const { record } = readContent(await currentText(db, { id, version }));
    const alike = similarity(own, fingerprint(foldForSearch(searchText(record))));
    if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = { articleId: id, slug, similarity: alike };
  }
  return best;
}

/** The articles that share the most bands, the oldest id first among equals. */
function sharingBands(db: Db, bands: readonly number[]) {
  return db
    .with('shared', (cte) =>
      cte.selectFrom('article_bands').select('article_id').where('band', 'in', bands).orderBy('band').limit(BAND_ROWS),
    )
    .selectFrom('shared')
    .innerJoin('articles', 'articles.id', 'shared.article_id')
    .select(['articles.id', 'articles.slug', 'articles.version'])
    .groupBy(['articles.id', 'articles.slug', 'articles.version'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('articles.id')
    .limit(COMPARED)
    .execute();
}

/** See `Store.findLookAlike`. */
export function findLookAlike(engine: Engine, articleId: string): Promise<LookAlike | null> {
  return reading(engine, async ({ db }) => {
    const row = await db
      .selectFrom('look_alikes')
      .innerJoin('articles', 'articles.id', 'look_alikes.other_id')
      .select(['articles.id', 'articles.slug', 'look_alikes.percent'])
      .where('look_alikes.article_id', '=', articleId)
      .executeTakeFirst();
    return row === undefined ? null : { articleId: row.id, slug: row.slug, similarity: row.percent / 100 };
  });
}
