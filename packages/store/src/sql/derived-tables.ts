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
import { DerivedInserts } from './derived-inserts.ts';
import { deriveRows } from './derived-rows.ts';
import type { Tx } from './engine.ts';
import { dropNames, useNames } from './entity-names.ts';
import { type KnownEntities, knownEntities, standingOf } from './known-entities.ts';
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

/**
 * Writes everything derived from an article; answers the entities whose name may be another now (see `refreshNames`). With `later` the
 * rows that nobody reads meanwhile are left to it.
 */
export async function putDerived(
  tx: Tx,
  article: ArticleRow,
  given: {
    readonly content: Content;
    readonly before: Before;
    readonly later?: DerivedInserts;
    readonly known?: KnownEntities;
  },
): Promise<ReadonlySet<string>> {
  const { db } = tx;
  const { content, before, later } = given;
  const known = given.known ?? (await knownEntities(db, idsOf(content)));
  const standing = await standingOf(db, known);
  const rows = deriveRows(article, content, standing);
  const touched = new Set([...before.named, ...rows.mentions.map((row) => row.entity_id)]);
  const after = sharesOf(rows);
  const isSeen = before.shares.articles.size + after.articles.size > 0;
  const come = [...touched].filter((id) => !before.named.includes(id));
  const names: SearchedNames = isSeen ? new Map([...before.names, ...(await searchedNames(db, come))]) : before.names;
  const inserts = later ?? new DerivedInserts();
  inserts.quotes.push(...rows.quotes);
  inserts.mentions.push(...rows.mentions);
  inserts.names.push(...rows.names);
  inserts.addIds(article.id, content);
  if (later === undefined) await inserts.put(db);
  await useNames(db, rows.names, { standing, known });
  await moveShares(db, before.shares, after);
  if (isSeen) await reindexNames(tx, touched, names);
  if (article.state === 'published') {
    const numbers = new Map(Array.from(known.values(), ({ id, seq }) => [id, seq]));
    await indexArticles(tx, [{ article, content, quotes: rows.quotes }], numbers);
  }
  return touched;
}

function idsOf({ record }: Content): readonly string[] {
  return record.entities.map(({ id }) => id);
}
