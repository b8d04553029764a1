import { sql } from 'kysely';
import type { Db, Tx } from './engine.ts';
import { foldForSearch } from './fold.ts';

/**
 * Counts and names of entities after an article changed, read anew from the rows, so that they cannot drift. The cost is one index
 * range for each entity of the article: for somebody named in 50,000 articles some milliseconds for each publication.
 */
export async function refreshEntities(tx: Tx, ids: ReadonlySet<string>): Promise<void> {
  for (const id of ids) await refreshEntity(tx, id);
}

async function refreshEntity(tx: Tx, id: string): Promise<void> {
  const entity = await tx.db.selectFrom('entities').select(['seq', 'name']).where('id', '=', id).executeTakeFirst();
  if (entity === undefined) return;
  const articles = await countShownArticles(tx.db, id);
  await tx.db
    .updateTable('entities')
    .set({
      name: (await mostUsedName(tx.db, id)) ?? entity.name,
      quote_count: await countShownQuotes(tx.db, id),
      article_count: articles,
    })
    .where('id', '=', id)
    .execute();
  await tx.engine.index.dropEntity(tx.db, entity.seq);
  if (articles > 0)
    await tx.engine.index.put(tx.db, 'entities', [{ number: BigInt(entity.seq), words: await shownNames(tx.db, id) }]);
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

async function countShownArticles(db: Db, entityId: string): Promise<number> {
  const row = await db
    .selectFrom('mentions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('entity_id', '=', entityId)
    .where('shown', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Published articles decide before drafts, then the majority, then the oldest article: one page's misprint does not rename anybody. */
async function mostUsedName(db: Db, entityId: string): Promise<string | null> {
  const row = await db
    .selectFrom('entity_names')
    .select('name')
    .where('entity_id', '=', entityId)
    .where('is_name', '=', 1)
    .groupBy('name')
    .orderBy(sql`sum(shown)`, 'desc')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy(sql`min(article_id)`)
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}

async function shownNames(db: Db, entityId: string): Promise<string> {
  const rows = await db
    .selectFrom('entity_names')
    .select('name')
    .distinct()
    .where('entity_id', '=', entityId)
    .where('shown', '=', 1)
    .execute();
  return rows.map((row) => foldForSearch(row.name)).join(' ');
}
