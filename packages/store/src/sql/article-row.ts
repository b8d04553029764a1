import { sql } from 'kysely';
import { countQuotes } from './derived-rows.ts';
import { wantedPlace } from './display-order.ts';
import type { Db } from './engine.ts';
import { executeKept } from './kept-texts.ts';
import type { Content } from './permanent-ids.ts';
import { freeSlug } from './slug.ts';
import type { ArticleRow } from './tables.ts';

/** The row of an article that enters the archive, as a draft. */
export async function newArticleRow(
  db: Db,
  given: { readonly id: string; readonly at: string; readonly content: Content },
): Promise<ArticleRow> {
  const { id, at, content } = given;
  const headline = content.record.article.headline?.text ?? '';
  return {
    ...changedSummary(content),
    id,
    place: await freePlace(db, wantedPlace(content.record.article.publishedAt, at)),
    slug: await freeSlug(db, { table: 'articles' }, { text: headline, id }),
    state: 'draft',
    version: 1,
    received_at: at,
    released_at: null,
    created_at: at,
    updated_at: at,
    due_at: null,
    corrected_at: null,
    withdrawn_note: null,
  };
}

/** What the row repeats of its content, for lists. */
export function changedSummary(content: Content) {
  const { article } = content.record;
  return {
    headline: article.headline?.text ?? null,
    standfirst: article.standfirst?.text ?? null,
    publisher: article.publisher,
    language: article.language,
    direction: article.direction,
    published_at: article.publishedAt,
    quote_count: countQuotes(content),
  };
}

/** The first free place from the wanted one up; a run of taken places is walked once, in the index. */
async function freePlace(db: Db, wanted: number): Promise<number> {
  const taken = await executeKept(db, {
    key: 'place',
    build: () => db.selectFrom('articles').select('place').where('place', '=', wanted),
    values: [wanted],
  });
  if (taken.rows.length === 0) return wanted;
  const last = await db
    .selectFrom('articles as a')
    .select('a.place')
    .where('a.place', '>=', wanted)
    .where(sql<boolean>`not exists (select 1 from articles b where b.place = a.place + 1)`)
    .orderBy('a.place')
    .limit(1)
    .executeTakeFirstOrThrow();
  return last.place + 1;
}

/** The row of an article with new content; its version and times are the caller's. */
export async function changedArticleRow(db: Db, before: ArticleRow, content: Content): Promise<ArticleRow> {
  return { ...before, ...changedSummary(content), ...(await movedTo(db, before, content)) };
}

/** Only a changed date moves an article in the lists; the address follows the headline until readers have seen it. */
async function movedTo(db: Db, before: ArticleRow, { record }: Content): Promise<Partial<ArticleRow>> {
  const { publishedAt, headline } = record.article;
  const moved: Partial<ArticleRow> = {};
  if (publishedAt !== before.published_at)
    moved.place = await freePlace(db, wantedPlace(publishedAt, before.received_at));
  if (before.released_at === null && (headline?.text ?? null) !== before.headline) {
    moved.slug = await freeSlug(db, { table: 'articles' }, { text: headline?.text ?? '', id: before.id });
  }
  return moved;
}
