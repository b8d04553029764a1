import { sql } from 'kysely';
import type { ArticleSummary, ListArticles, Page } from '../port.ts';
import { type CursorPoint, pageLimit, readCursor, writeCursor } from './cursor.ts';
import { wantedPlace } from './display-order.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { articleSummary } from './load-article.ts';
import { pageOf } from './page-of.ts';

/** See `Store.listArticles`. An index is walked from the cursor on, so that a page costs what it shows. */
export function listArticles(engine: Engine, request: ListArticles): Promise<Page<ArticleSummary>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const order = ORDERS[request.sort ?? 'newest'];
    const after = readCursor(request.cursor, [order.list]);
    const walk = { order, after };
    let query = request.entityId === undefined ? allArticles(db, walk) : articlesNaming(db, request.entityId, walk);
    if (request.state !== undefined) query = query.where('articles.state', '=', request.state);
    if (request.from !== undefined) query = query.where('articles.place', '>=', placeOfDay(request.from));
    if (request.before !== undefined) query = query.where('articles.place', '<', placeOfDay(request.before));
    const rows = await query.limit(limit + 1).execute();
    return pageOf(rows, limit, {
      cursor: (last) => writeCursor({ list: order.list, place: last.place, position: 0 }),
      item: articleSummary,
    });
  });
}

const ORDERS = {
  newest: { list: 'articles', way: 'desc', beyond: '<' },
  oldest: { list: 'oldest-articles', way: 'asc', beyond: '>' },
} as const;

interface Walk {
  readonly order: (typeof ORDERS)[keyof typeof ORDERS];
  readonly after: CursorPoint | null;
}

function placeOfDay(day: string): number {
  return wantedPlace(day, day);
}

/** An article may name two that were merged since; it is listed once. */
const firstOfArticle = sql<boolean>`not exists (
  select 1 from mentions m where m.entity_id = mentions.entity_id and m.place = mentions.place and m.named_id < mentions.named_id)`;

function allArticles(db: Db, { order, after }: Walk) {
  const query = db.selectFrom('articles').selectAll('articles').orderBy('articles.place', order.way);
  return after === null ? query : query.where('articles.place', order.beyond, after.place);
}

function articlesNaming(db: Db, entityId: string, { order, after }: Walk): ReturnType<typeof allArticles> {
  const query = db
    .selectFrom('mentions')
    .innerJoin('articles', 'articles.id', 'mentions.article_id')
    .selectAll('articles')
    .where('mentions.entity_id', '=', entityId)
    .where(firstOfArticle)
    .orderBy('mentions.place', order.way);
  return after === null ? query : query.where('mentions.place', order.beyond, after.place);
}
