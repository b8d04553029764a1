import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { Db } from './engine.ts';
import type { ArticleNameRow } from './tables.ts';

/**
 * The names of the archive, counted: `entity_names` holds each form once, however many articles use it, so that joining, choosing and
 * showing names cost the same in a large archive. An article's own forms (`article_names`) say what to take back when it changes.
 */
export async function putNames(db: Db, rows: readonly ArticleNameRow[]): Promise<void> {
  for (const part of chunks(rows)) {
    await db.insertInto('article_names').values(part).execute();
    await db
      .insertInto('entity_names')
      .values(part.map(firstUse))
      .onConflict((conflict) =>
        conflict.columns(['entity_id', 'name']).doUpdateSet((eb) => ({
          uses: eb('entity_names.uses', '+', eb.ref('excluded.uses')),
          full_uses: eb('entity_names.full_uses', '+', eb.ref('excluded.full_uses')),
          shown_uses: eb('entity_names.shown_uses', '+', eb.ref('excluded.shown_uses')),
          shown_full_uses: eb('entity_names.shown_full_uses', '+', eb.ref('excluded.shown_full_uses')),
        })),
      )
      .execute();
  }
}

function firstUse(row: ArticleNameRow) {
  return {
    entity_id: row.entity_id,
    type: row.type,
    name: row.name,
    key: row.key,
    uses: 1,
    full_uses: row.is_full,
    shown_uses: row.shown,
    shown_full_uses: row.is_full === 1 ? row.shown : 0,
  };
}

/** Takes back an article's names; forms nobody uses any more are forgotten. */
export async function dropNames(db: Db, articleId: string): Promise<void> {
  const rows = await db.selectFrom('article_names').selectAll().where('article_id', '=', articleId).execute();
  for (const row of rows.map(firstUse)) {
    await db
      .updateTable('entity_names')
      .set((eb) => ({
        uses: eb('uses', '-', row.uses),
        full_uses: eb('full_uses', '-', row.full_uses),
        shown_uses: eb('shown_uses', '-', row.shown_uses),
        shown_full_uses: eb('shown_full_uses', '-', row.shown_full_uses),
      }))
      .where('entity_id', '=', row.entity_id)
      .where('name', '=', row.name)
      .execute();
    await db
      .deleteFrom('entity_names')
      .where('entity_id', '=', row.entity_id)
      .where('name', '=', row.name)
      .where('uses', '=', 0)
      .execute();
  }
  await db.deleteFrom('article_names').where('article_id', '=', articleId).execute();
}

/** Published articles decide before drafts, then the majority, then the first seen: one page's misprint does not rename anybody. */
export async function mostUsedName(db: Db, entityId: string): Promise<string | null> {
  const row = await db
    .selectFrom('entity_names')
    .select('name')
    .where('entity_id', '=', entityId)
    .where('full_uses', '>', 0)
    .orderBy(sql`shown_full_uses`, 'desc')
    .orderBy(sql`full_uses`, 'desc')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The forms of the name that published articles use. */
export async function shownNames(db: Db, entityId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entity_names')
    .select('name')
    .where('entity_id', '=', entityId)
    .where('shown_uses', '>', 0)
    .execute();
  return rows.map((row) => row.name);
}
