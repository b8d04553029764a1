import type { Origin, ParsedRecord, Quote } from '@onrecord/core';
import type { ArticleSummary, Revision, SourceInfo, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { type Db, type Engine, reading } from './engine.ts';
import type { Content } from './permanent-ids.ts';
import type { ArticleRow, SourceRow } from './tables.ts';

/** See `Store.loadArticle`. */
export function loadArticle(engine: Engine, id: string): Promise<StoredArticle | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : loadStoredArticle(db, row);
  });
}

/** See `Store.loadPublished`. */
export function loadPublished(engine: Engine, slug: string): Promise<StoredArticle | null> {
  return reading(engine, async ({ db }) => {
    const row = await db
      .selectFrom('articles')
      .selectAll()
      .where('slug', '=', slug)
      .where('state', '=', 'published')
      .executeTakeFirst();
    return row === undefined ? null : withoutRejected(await loadStoredArticle(db, row));
  });
}

/** A quote nested in a rejected one stands alone: readers cannot see what it was nested in. */
function withoutRejected(article: StoredArticle): StoredArticle {
  const isShown = (id: string) => article.decisions[id]?.decision !== 'rejected';
  const quotes = article.record.quotes
    .filter((quote) => isShown(quote.id))
    .map((quote): Quote => (quote.nestedIn === null || isShown(quote.nestedIn) ? quote : { ...quote, nestedIn: null }));
  return {
    ...article,
    record: { ...article.record, quotes },
    decisions: Object.fromEntries(Object.entries(article.decisions).filter(([id]) => isShown(id))),
  };
}

/** See `Store.loadSource`. */
export function loadSource(
  engine: Engine,
  articleId: string,
): Promise<{ readonly info: SourceInfo; readonly received: Uint8Array } | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('sources').selectAll().where('article_id', '=', articleId).executeTakeFirst();
    return row === undefined ? null : { info: sourceInfo(row), received: new Uint8Array(row.received) };
  });
}

/** See `Store.listRevisions`. */
export function listRevisions(engine: Engine, articleId: string): Promise<readonly Revision[]> {
  return reading(engine, async ({ db }) => {
    const rows = await db
      .selectFrom('revisions')
      .select(['article_id', 'version', 'action', 'by', 'at', 'why'])
      .where('article_id', '=', articleId)
      .orderBy('version')
      .execute();
    return rows.map(({ article_id, ...revision }) => ({ articleId: article_id, ...revision }));
  });
}

/** An article's record and decisions at the version of its row. */
export async function loadContent(db: Db, article: Pick<ArticleRow, 'id' | 'version'>): Promise<Content> {
  const row = await db
    .selectFrom('revisions')
    .select(['record', 'decisions'])
    .where('article_id', '=', article.id)
    .where('version', '=', article.version)
    .executeTakeFirstOrThrow();
  return {
    record: readRecord(row.record),
    decisions: JSON.parse(row.decisions) as Content['decisions'],
  };
}

/** Records that were kept before articles had an `original` have none. */
function readRecord(json: string): ParsedRecord {
  const record = JSON.parse(json) as ParsedRecord;
  return { ...record, article: { ...record.article, original: record.article.original ?? null } };
}

/** The whole article behind a row. */
export async function loadStoredArticle(db: Db, article: ArticleRow): Promise<StoredArticle> {
  const source = await db
    .selectFrom('sources')
    .select(['sha256', 'media_type', 'received_at', 'origin'])
    .where('article_id', '=', article.id)
    .executeTakeFirstOrThrow();
  const slugs = await db
    .selectFrom('mentions')
    .innerJoin('entities', 'entities.id', 'mentions.entity_id')
    .select(['entities.id', 'entities.slug'])
    .where('mentions.article_id', '=', article.id)
    .execute();
  return {
    id: article.id,
    slug: article.slug,
    state: article.state,
    version: article.version,
    source: sourceInfo(source),
    ...(await loadContent(db, article)),
    entitySlugs: Object.fromEntries(slugs.map((row) => [row.id, row.slug])),
    createdAt: article.created_at,
    updatedAt: article.updated_at,
    releasedAt: article.released_at,
  };
}

function sourceInfo(row: Pick<SourceRow, 'sha256' | 'media_type' | 'received_at' | 'origin'>): SourceInfo {
  return {
    sha256: row.sha256,
    mediaType: row.media_type,
    receivedAt: row.received_at,
    origin: row.origin === null ? null : (JSON.parse(row.origin) as Origin),
  };
}

/** What lists show of an article's row. */
export function articleSummary(row: ArticleRow): ArticleSummary {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    version: row.version,
    headline: row.headline,
    standfirst: row.standfirst,
    publisher: row.publisher,
    language: row.language,
    direction: row.direction,
    publishedAt: row.published_at,
    receivedAt: row.received_at,
    releasedAt: row.released_at,
    updatedAt: row.updated_at,
    quoteCount: row.quote_count,
  };
}

/** The error for an article id the archive does not know. */
export function articleNotFound(id: string): StoreError {
  return new StoreError('not-found', `The archive has no article ${id}.`, { details: { id } });
}
