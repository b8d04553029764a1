import type { ParsedRecord } from '@onrecord/core';
import type { LookAlike } from '../import-types.ts';
import type { Db, Engine, Tx } from './engine.ts';
import { reading } from './engine.ts';
import { type Fingerprint, fingerprint, similarity } from './fingerprint.ts';
import { Fingerprints, type Version } from './fingerprints.ts';
import { insertRows } from './insert-rows.ts';
import { executeKept } from './kept-texts.ts';
import { currentText } from './put-revision.ts';
import { readContent } from './read-content.ts';
import { searchedWords } from './search/searched-words.ts';

/** From here on one text is said to repeat another: two articles of 200 words that differ in four of them. */
const ALIKE = 0.8;

/** So many rows of shared bands are looked at, and so many articles compared: what was printed a thousand times is found all the same. */
const BAND_ROWS = 400;
const COMPARED = 3;

/** Notes of a new article which one it nearly repeats, and what later ones are compared by. Never a reason to refuse it. */
export async function noteLookAlike(tx: Tx, { id, version }: Version, record: ParsedRecord): Promise<LookAlike | null> {
  const own = fingerprint(searchedWords(record).words);
  if (own.bands.length === 0) return null;
  const found = await nearest(tx, own);
  fingerprintsOf(tx.engine).put({ id, version }, own);
  const bands = own.bands.map((band) => ({ band, article_id: id }));
  await insertRows(tx.db, 'article_bands', bands);
  if (found === null) return null;
  const percent = Math.floor(found.similarity * 100);
  await tx.db.insertInto('look_alikes').values({ article_id: id, other_id: found.articleId, percent }).execute();
  return { ...found, similarity: percent / 100 };
}

async function nearest(tx: Tx, own: Fingerprint): Promise<LookAlike | null> {
  let best: LookAlike | null = null;
  for (const { id, slug, version } of await sharingBands(tx.db, own.bands)) {
    const alike = similarity(own, await fingerprintAt(tx, { id, version }));
    if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = { articleId: id, slug, similarity: alike };
  }
  return best;
}

async function fingerprintAt({ db, engine }: Tx, version: Version): Promise<Fingerprint> {
  const known = fingerprintsOf(engine);
  const kept = known.get(version);
  if (kept !== null) return kept;
  const { record } = readContent(await currentText(db, version));
  const made = fingerprint(searchedWords(record).words);
  known.put(version, made);
  return made;
}

const fingerprints = new WeakMap<Engine, Fingerprints>();

/** What articles of one archive that were compared last are compared by: pages that are alike come one after the other. */
function fingerprintsOf(engine: Engine): Fingerprints {
  const known = fingerprints.get(engine) ?? new Fingerprints();
  fingerprints.set(engine, known);
  return known;
}

/** The articles that share the most bands, the oldest id first among equals. Most texts share none with any other. */
async function sharingBands(db: Db, bands: readonly number[]) {
  const { rows: shared } = await executeKept(db, {
    key: `bands ${bands.length}`,
    build: () =>
      db.selectFrom('article_bands').select('article_id').where('band', 'in', bands).orderBy('band').limit(BAND_ROWS),
    values: [...bands, BAND_ROWS],
  });
  const counts = new Map<string, number>();
  for (const { article_id: id } of shared) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, COMPARED);
  if (most.length === 0) return [];
  const ids = most.map(([id]) => id);
  const rows = await db.selectFrom('articles').select(['id', 'slug', 'version']).where('id', 'in', ids).execute();
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
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
