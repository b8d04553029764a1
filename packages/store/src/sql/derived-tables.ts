import {
  moveShares,
  NO_SHARES,
  reindexNames,
  type SearchedNames,
  type Shares,
  searchedNames,
  sharesKept,
  sharesOf,
} from './article-shares.ts';
import { chunks } from './chunks.ts';
import { deriveRows } from './derived-rows.ts';
import type { Db, Tx } from './engine.ts';
import { dropNames, putNames } from './entity-names.ts';
import { standingFor } from './merged-entities.ts';
import type { Content } from './permanent-ids.ts';
import { dropFromIndex, indexArticles } from './search/index-article.ts';
import type { ArticleRow } from './tables.ts';

/** What an article gave to the entities it named, before its rows were dropped. */
export interface Before {
  readonly named: readonly string[];
  readonly shares: Shares;
  readonly names: SearchedNames;
}

/** Of an article that is new. */
export const NOTHING_BEFORE: Before = { named: [], shares: NO_SHARES, names: new Map() };

/** Forgets everything derived from an article. Call it while the article's row is unchanged. */
export async function dropDerived(tx: Tx, articleId: string): Promise<Before> {
  const mentions = await tx.db.selectFrom('mentions').select('entity_id').where('article_id', '=', articleId).execute();
  const named = [...new Set(mentions.map((row) => row.entity_id))];
  const before = { named, shares: await sharesKept(tx.db, articleId), names: await searchedNames(tx.db, named) };
  await dropFromIndex(tx, articleId);
  await tx.db.deleteFrom('quotes').where('article_id', '=', articleId).execute();
  await tx.db.deleteFrom('mentions').where('article_id', '=', articleId).execute();
  await dropNames(tx.db, articleId);
  return before;
}

/** Writes everything derived from an article; answers the entities whose name may be another now (see `refreshNames`). */
export async function putDerived(
  tx: Tx,
  article: ArticleRow,
  { content, before }: { readonly content: Content; readonly before: Before },
): Promise<ReadonlySet<string>> {
  const { db } = tx;
  const standing = await standingFor(
    db,
    content.record.entities.map((entity) => entity.id),
  );
  const rows = deriveRows(article, content, standing);
  const touched = new Set([...before.named, ...rows.mentions.map((row) => row.entity_id)]);
  const after = sharesOf(rows);
  const isSeen = before.shares.articles.size + after.articles.size > 0;
  const come = [...touched].filter((id) => !before.named.includes(id));
  const names: SearchedNames = isSeen ? new Map([...before.names, ...(await searchedNames(db, come))]) : before.names;
  for (const part of chunks(rows.quotes)) await db.insertInto('quotes').values(part).execute();
  for (const part of chunks(rows.mentions)) await db.insertInto('mentions').values(part).execute();
  await putNames(db, rows.names, standing);
  await rememberIds(db, article.id, content);
  await moveShares(db, before.shares, after);
  if (isSeen) await reindexNames(tx, touched, names);
  if (article.state === 'published') await indexArticles(tx, [{ article, content, quotes: rows.quotes }]);
  return touched;
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
