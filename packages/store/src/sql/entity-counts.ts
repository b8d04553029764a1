import type { Db, Tx } from './engine.ts';
import { refreshNames } from './entity-names.ts';
import { dropNamesFromIndex, indexNames } from './search/index-names.ts';

/** Counts and names of entities after an editor's act or an erasure: counted anew, one index range each. */
export async function refreshEntities(tx: Tx, ids: ReadonlySet<string>): Promise<void> {
  for (const id of ids) await refreshEntity(tx, id);
  await refreshNames(tx.db, ids);
}

async function refreshEntity(tx: Tx, id: string): Promise<void> {
  const entity = await tx.db.selectFrom('entities').select(['id', 'seq']).where('id', '=', id).executeTakeFirst();
  if (entity === undefined) return;
  const counts = await countsOf(tx.db, id);
  await tx.db.updateTable('entities').set(counts).where('id', '=', id).execute();
  await dropNamesFromIndex(tx, [entity]);
  if (counts.article_count > 0) await indexNames(tx, [entity]);
}

/** The numbers that readers see of an entity. */
export async function countsOf(db: Db, id: string) {
  return { quote_count: await countShownQuotes(db, id), article_count: await countShownArticles(db, id) };
}

async function countShownQuotes(db: Db, entityId: string): Promise<number> {
  const row = await db
    .selectFrom('quotes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('speaker_id', '=', entityId)
    .where('shown', '=', 1)
    .where('in_headline', '=', 0)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** An article may name two that were merged since, and counts once; only then must articles be told apart, which takes longer. */
async function countShownArticles(db: Db, entityId: string): Promise<number> {
  const member = await db.selectFrom('entities').select('id').where('merged_into', '=', entityId).executeTakeFirst();
  const row = await db
    .selectFrom('mentions')
    .select((eb) =>
      member === undefined ? eb.fn.countAll<number>().as('count') : eb.fn.count<number>('place').distinct().as('count'),
    )
    .where('entity_id', '=', entityId)
    .where('shown', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
