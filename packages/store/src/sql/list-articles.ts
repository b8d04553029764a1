import { sql } from 'kysely';
import type { ArticleSummary, ListArticles, Page } from '../port.ts';
import { type CursorPoint, pageLimit, readCursor, writeCursor } from './cursor.ts';
import { wantedPlace } from './display-order.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { articleSummary } from './load-article.ts';
import { pageOf } from './page-of.ts';

/** See `Store.listArticles`. An index walks downwards from the cursor, so that a page costs what it shows. */
export function listArticles(engine: Engine, request: ListArticles): Promise<Page<ArticleSummary>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['articles']);
    let query = request.entityId === undefined ? allArticles(db, after) : articlesNaming(db, request.entityId, after);
    if (request.state !== undefined) query = query.where('articles.state', '=', request.state);
    if (request.from !== undefined) query = query.where('articles.place', '>=', placeOfDay(request.from));
    if (request.before !== undefined) query = query.where('articles.place', '<', placeOfDay(request.before));
    const rows = await query.limit(limit + 1).execute();
    return pageOf(rows, limit, {
      cursor: (last) => writeCursor({ list: 'articles', place: last.place, position: 0 }),
      item: articleSummary,
    });
  });
}

function placeOfDay(day: string): number {
  return wantedPlace(day, day);
}

/** An article may name two that were merged since; it is listed once. */
const firstOfArticle = sql<boolean>`not exists (
  select 1 from mentions m where m.entity_id = mentions.entity_id and m.place = mentions.place and m.named_id < mentions.named_id)`;

function allArticles(db: Db, after: CursorPoint | null) {
  const query = db.selectFrom('articles').selectAll('articles').orderBy('articles.place', 'desc');
  return after === null ? query : query.where('articles.place', '<', after.place);
}

function articlesNaming(db: Db, entityId: string, after: CursorPoint | null): ReturnType<typeof allArticles> {
  const query = db
    .selectFrom('mentions')
    .innerJoin('articles', 'articles.id', 'mentions.article_id')
    .selectAll('articles')
    .where('mentions.entity_id', '=', entityId)
    .where(firstOfArticle)
    .orderBy('mentions.place', 'desc');
  return after === null ? query : query.where('mentions.place', '<', after.place);
}
