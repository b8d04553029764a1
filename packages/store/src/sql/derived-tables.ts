import { chunks } from './chunks.ts';
import { deriveRows } from './derived-rows.ts';
import type { Db, Tx } from './engine.ts';
import { refreshEntities } from './entity-counts.ts';
import { dropNames, putNames } from './entity-names.ts';
import { standingFor } from './merged-entities.ts';
import type { Content } from './permanent-ids.ts';
import { dropFromIndex, indexArticle } from './search/index-article.ts';
import type { ArticleRow } from './tables.ts';

/** Forgets everything derived from an article; answers the entities it named. Call it while the article's row is unchanged. */
export async function dropDerived(tx: Tx, articleId: string): Promise<readonly string[]> {
  const mentions = await tx.db.selectFrom('mentions').select('entity_id').where('article_id', '=', articleId).execute();
  await dropFromIndex(tx, articleId);
  await tx.db.deleteFrom('quotes').where('article_id', '=', articleId).execute();
  await tx.db.deleteFrom('mentions').where('article_id', '=', articleId).execute();
  await dropNames(tx.db, articleId);
  return mentions.map((row) => row.entity_id);
}

/** Writes everything derived from an article, and brings the entities it names, or named until now, up to date. */
export async function putDerived(
  tx: Tx,
  article: ArticleRow,
  given: { readonly content: Content; readonly namedBefore: readonly string[] },
): Promise<void> {
  const { content, namedBefore } = given;
  const standing = await standingFor(
    tx.db,
    content.record.entities.map((entity) => entity.id),
  );
  const rows = deriveRows(article, content, standing);
  for (const part of chunks(rows.quotes)) await tx.db.insertInto('quotes').values(part).execute();
  for (const part of chunks(rows.mentions)) await tx.db.insertInto('mentions').values(part).execute();
  await putNames(tx.db, rows.names, standing);
  await rememberIds(tx.db, article.id, content);
  if (article.state === 'published') await indexArticle(tx, { article, content, quotes: rows.quotes });
  await refreshEntities(tx, new Set([...namedBefore, ...rows.mentions.map((row) => row.entity_id)]));
}

async function rememberIds(db: Db, articleId: string, { record }: Content): Promise<void> {
  const groups = new Set(record.quotes.flatMap((quote) => quote.group ?? []));
  const rows = [
    ...record.quotes.map(({ id }) => ({ article_id: articleId, id, kind: 'quote' as const })),
    ...Array.from(groups, (id) => ({ article_id: articleId, id, kind: 'group' as const })),
    ...record.entities.map(({ id }) => ({ article_id: articleId, id, kind: 'entity' as const })),
  ];
  for (const part of chunks(rows)) {
    await db
      .insertInto('article_ids')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
