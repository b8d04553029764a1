import type { EntityType } from '@onrecord/core';
import type { Db } from './engine.ts';
import { executeKept } from './kept-texts.ts';
import type { FormerSlugRow } from './tables.ts';

/** Where a slug is looked for: each type of entity has its own addresses. */
export type SlugPlace = { readonly table: 'articles' } | { readonly table: 'entities'; readonly type: EntityType };

function kindOf(at: SlugPlace): FormerSlugRow['kind'] {
  return at.table === 'articles' ? 'article' : at.type;
}

/** The id an address leads to, now or from former times; null for a free one. */
export async function takenBy(db: Db, at: SlugPlace, slug: string): Promise<string | null> {
  const row =
    at.table === 'articles'
      ? await articleAt(db, slug)
      : await db
          .selectFrom('entities')
          .select('id')
          .where('type', '=', at.type)
          .where('slug', '=', slug)
          .executeTakeFirst();
  return row?.id ?? (await formerSlug(db, kindOf(at), slug));
}

async function articleAt(db: Db, slug: string): Promise<{ readonly id: string } | undefined> {
  const { rows } = await executeKept(db, {
    key: 'article at slug',
    build: () => db.selectFrom('articles').select('id').where('slug', '=', slug),
    values: [slug],
  });
  return rows[0];
}

/** Where an address led to before; null when it never was one. */
export async function formerSlug(db: Db, kind: FormerSlugRow['kind'], slug: string): Promise<string | null> {
  const { rows } = await executeKept(db, {
    key: 'former slug',
    build: () => db.selectFrom('former_slugs').select('id').where('kind', '=', kind).where('slug', '=', slug),
    values: [kind, slug],
  });
  return rows[0]?.id ?? null;
}

/** Keeps an address leading to where its owner is now. */
export async function rememberFormerSlug(db: Db, row: FormerSlugRow): Promise<void> {
  await db
    .insertInto('former_slugs')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'slug']).doUpdateSet({ id: row.id }))
    .execute();
}

/** An address that is somebody's own again is no former one. */
export async function forgetFormerSlug(db: Db, kind: FormerSlugRow['kind'], slug: string): Promise<void> {
  await db.deleteFrom('former_slugs').where('kind', '=', kind).where('slug', '=', slug).execute();
}
