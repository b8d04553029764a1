import { sql } from 'kysely';
import { moveShares, NO_SHARES, reindexNames, searchedNames, sharesOf } from './article-shares.ts';
import { type DerivedRows, deriveRows } from './derived-rows.ts';
import type { Db, Tx } from './engine.ts';
import { refreshNames } from './entity-names.ts';
import { knownEntities, standingOf } from './known-entities.ts';
import type { Content } from './permanent-ids.ts';
import { dropFromIndex, indexArticles } from './search/index-article.ts';
import type { ArticleRow, Flag } from './tables.ts';

/**
 * Brings what is derived from an article from one state to another where its words and decisions stay: most states are the same to
 * readers, and for the others the rows that are there are shown or hidden. Call it while the article's row is unchanged.
 */
export async function showDerived(
  tx: Tx,
  { before, after, content }: { readonly before: ArticleRow; readonly after: ArticleRow; readonly content: Content },
): Promise<void> {
  const isShown = after.state === 'published';
  if (isShown === (before.state === 'published')) return;
  const { db } = tx;
  const ids = content.record.entities.map(({ id }) => id);
  const known = await knownEntities(db, ids);
  const standing = await standingOf(db, known);
  const rows = deriveRows({ ...after, state: 'published' }, content, standing);
  const touched = new Set(rows.mentions.map((row) => row.entity_id));
  const names = await searchedNames(db, touched);
  if (!isShown) await dropFromIndex(tx, after.id);
  await setShown(db, { articleId: after.id, rows, shown: isShown ? 1 : 0 });
  const shares = sharesOf(rows);
  await (isShown ? moveShares(db, NO_SHARES, shares) : moveShares(db, shares, NO_SHARES));
  await reindexNames(tx, touched, names);
  if (isShown) {
    const numbers = new Map(Array.from(known.values(), ({ id, seq }) => [id, seq]));
    await indexArticles(tx, [{ article: after, content, quotes: rows.quotes }], numbers);
  }
  await refreshNames(db, touched);
}

/** `rows`: as they are where the article is published. */
async function setShown(
  db: Db,
  { articleId, rows, shown }: { readonly articleId: string; readonly rows: DerivedRows; readonly shown: Flag },
): Promise<void> {
  const rejected = rows.quotes.flatMap((row) => (row.shown === 0 ? [row.id] : []));
  let quotes = db.updateTable('quotes').set({ shown }).where('article_id', '=', articleId);
  if (rejected.length > 0) quotes = quotes.where('id', 'not in', rejected);
  await quotes.execute();
  await db.updateTable('mentions').set({ shown }).where('article_id', '=', articleId).execute();
  await db.updateTable('article_names').set({ shown }).where('article_id', '=', articleId).execute();
  const more = sql.lit(shown === 1 ? 1 : -1);
  await sql`
    update entity_names set shown_uses = shown_uses + ${more}, shown_full_uses = shown_full_uses + ${more} * a.is_full
    from article_names a
    where a.article_id = ${articleId} and entity_names.named_id = a.named_id and entity_names.name = a.name`.execute(
    db,
  );
}
