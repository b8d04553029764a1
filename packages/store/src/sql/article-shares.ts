import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { DerivedRows } from './derived-rows.ts';
import type { Db, Tx } from './engine.ts';
import { shownNames } from './entity-names.ts';
import { dropNamesFromIndex, indexNames } from './search/index-names.ts';

/** What readers see of entities because of one article: its quotes of each, and that it names them. Empty unless it is published. */
export interface Shares {
  readonly quotes: ReadonlyMap<string, number>;
  readonly articles: ReadonlySet<string>;
}

export const NO_SHARES: Shares = { quotes: new Map(), articles: new Set() };

/** The shares of an article as its rows stand in the archive. */
export async function sharesKept(db: Db, articleId: string): Promise<Shares> {
  const quotes = await db
    .selectFrom('quotes')
    .select(['speaker_id', 'in_headline', 'shown'])
    .where('article_id', '=', articleId)
    .execute();
  const mentions = await db
    .selectFrom('mentions')
    .select(['entity_id', 'shown'])
    .where('article_id', '=', articleId)
    .execute();
  return sharesOf({ quotes, mentions });
}

/** The shares that these rows of one article make. */
export function sharesOf(rows: {
  readonly quotes: readonly Pick<DerivedRows['quotes'][number], 'speaker_id' | 'in_headline' | 'shown'>[];
  readonly mentions: readonly Pick<DerivedRows['mentions'][number], 'entity_id' | 'shown'>[];
}): Shares {
  const quotes = new Map<string, number>();
  for (const { speaker_id: speaker, in_headline: inHeadline, shown } of rows.quotes) {
    if (shown === 1 && inHeadline === 0 && speaker !== null) quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
  }
  const mentions = rows.mentions.filter((row) => row.shown === 1);
  return { quotes, articles: new Set(mentions.map((row) => row.entity_id)) };
}

/**
 * Brings the numbers that readers see of entities from one share to the other. Counting anew would take as long as somebody is quoted
 * often; `verify` counts anew and compares.
 */
export async function moveShares(db: Db, before: Shares, after: Shares): Promise<void> {
  const ids = new Set([...before.quotes.keys(), ...before.articles, ...after.quotes.keys(), ...after.articles]);
  const steps = [...ids].flatMap((id) => {
    const quotes = (after.quotes.get(id) ?? 0) - (before.quotes.get(id) ?? 0);
    const articles = Number(after.articles.has(id)) - Number(before.articles.has(id));
    return quotes === 0 && articles === 0 ? [] : [{ id, quotes, articles }];
  });
  for (const part of chunks(steps)) {
    const rows = part.map(({ id, quotes, articles }) => sql`(${id}, ${typed(quotes)}, ${typed(articles)})`);
    await sql`
      with steps (id, quotes, articles) as (values ${sql.join(rows)})
      update entities set quote_count = quote_count + steps.quotes, article_count = article_count + steps.articles
      from steps where entities.id = steps.id`.execute(db);
  }
}

/** PostgreSQL takes a parameter in a list of values for text unless it is told. */
function typed(number: number) {
  return sql`cast(${number} as bigint)`;
}

/** The names of entities that readers may search for, by id. */
export type SearchedNames = ReadonlyMap<string, string>;

/** What the index should hold of the names of these entities; nothing for one that no published article names. */
export async function searchedNames(db: Db, ids: Iterable<string>): Promise<SearchedNames> {
  const named = new Map<string, string>();
  for (const part of chunks([...ids])) {
    const entities = await db
      .selectFrom('entities')
      .select('id')
      .where('id', 'in', part)
      .where('article_count', '>', 0)
      .execute();
    const names = await shownNames(
      db,
      entities.map(({ id }) => id),
    );
    for (const { id } of entities) named.set(id, (names.get(id) ?? []).join('\n'));
  }
  return named;
}

/** Puts the names of those entities into the index anew whose names were others before. */
export async function reindexNames(tx: Tx, ids: Iterable<string>, before: SearchedNames): Promise<void> {
  const now = await searchedNames(tx.db, ids);
  const changed = [...ids].filter((id) => now.get(id) !== before.get(id));
  for (const part of chunks(changed)) {
    const entities = await tx.db.selectFrom('entities').select(['id', 'seq']).where('id', 'in', part).execute();
    await dropNamesFromIndex(
      tx,
      entities.filter(({ id }) => before.has(id)),
    );
    await indexNames(
      tx,
      entities.filter(({ id }) => now.has(id)),
    );
  }
}
