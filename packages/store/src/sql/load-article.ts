import type { EntityType, Origin, ParsedRecord, Quote } from '@onrecord/core';
import type { ArticleSummary, Revision, SourceInfo, Store, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { formerSlug } from './former-slugs.ts';
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
    const row = await articleAt(db, slug);
    if (row?.state !== 'published') return null;
    return asReadersSee(withoutRejected(await loadStoredArticle(db, row)), await currentTypes(db, row.id));
  });
}

/** See `Store.loadWithdrawn`. */
export function loadWithdrawn(engine: Engine, slug: string): ReturnType<Store['loadWithdrawn']> {
  return reading(engine, async ({ db }) => {
    const row = await articleAt(db, slug);
    return row?.state === 'withdrawn' ? { at: row.updated_at, note: row.withdrawn_note } : null;
  });
}

/** The article whose address this is, or was. */
async function articleAt(db: Db, slug: string): Promise<ArticleRow | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (row !== undefined) return row;
  const id = await formerSlug(db, 'article', slug);
  return id === null ? undefined : db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The types of the article's entities where an editor has changed them since it was read. */
async function currentTypes(db: Db, articleId: string): Promise<ReadonlyMap<string, EntityType>> {
  const rows = await db
    .selectFrom('mentions')
    .innerJoin('entities', 'entities.id', 'mentions.entity_id')
    .select(['mentions.named_id', 'entities.type'])
    .where('mentions.article_id', '=', articleId)
    .whereRef('entities.type', '!=', 'entities.seen_type')
    .execute();
  return new Map(rows.map((row) => [row.named_id, row.type]));
}

function asReadersSee(article: StoredArticle, types: ReadonlyMap<string, EntityType>): StoredArticle {
  if (types.size === 0) return article;
  const entities = article.record.entities.map((entity) => ({ ...entity, type: types.get(entity.id) ?? entity.type }));
  return { ...article, record: { ...article.record, entities } };
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
  return readContent(row);
}

/** Reads what `revisionText` wrote. */
export function readContent(text: { readonly record: string; readonly decisions: string }): Content {
  return { record: readRecord(text.record), decisions: JSON.parse(text.decisions) as Content['decisions'] };
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
    .select(['mentions.named_id', 'entities.slug'])
    .where('mentions.article_id', '=', article.id)
    .execute();
  return {
    id: article.id,
    slug: article.slug,
    state: article.state,
    version: article.version,
    source: sourceInfo(source),
    ...(await loadContent(db, article)),
    entitySlugs: Object.fromEntries(slugs.map((row) => [row.named_id, row.slug])),
    createdAt: article.created_at,
    updatedAt: article.updated_at,
    releasedAt: article.released_at,
    dueAt: article.due_at,
    correctedAt: article.corrected_at,
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
