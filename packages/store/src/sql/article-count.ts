import type { Db } from './engine.ts';

/** Notes that so many articles came, or went where it is negative. */
export async function countArticles(db: Db, more: number): Promise<void> {
  if (more === 0) return;
  await db
    .insertInto('article_count')
    .values({ id: 1, articles: more })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        articles: eb('article_count.articles', '+', eb.ref('excluded.articles')),
      })),
    )
    .execute();
}

/** How many articles there are. */
export async function keptCount(db: Db): Promise<number> {
  const row = await db.selectFrom('article_count').select('articles').executeTakeFirst();
  return row?.articles ?? 0;
}
