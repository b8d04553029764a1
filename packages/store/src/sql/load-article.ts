import type { EntityType, Quote } from '@onrecord/core';
import type { ArticleSummary, Revision, SourceInfo, StoredArticle, Withdrawal, WrittenArticle } from '../port.ts';
import { type Db, type Engine, reading, readingOnce } from './engine.ts';
import { formerSlug } from './former-slugs.ts';
import type { Content } from './permanent-ids.ts';
import { readContent, sourceInfo } from './read-content.ts';
import type { ArticleRow } from './tables.ts';
import { type WholeArticle, wholeArticle, writtenArticle } from './whole-article.ts';

/** See `Store.loadArticle`. */
export function loadArticle(engine: Engine, id: string): Promise<StoredArticle | null> {
  return readingOnce(engine, async (db) => (await wholeArticle(db, { id }))?.article ?? null);
}

/** See `Store.loadWritten`. */
export function loadWritten(engine: Engine, id: string): Promise<WrittenArticle | null> {
  return readingOnce(engine, (db) => writtenArticle(db, id));
}

/** See `Store.loadPublished`. */
export async function loadPublished(engine: Engine, slug: string): Promise<StoredArticle | null> {
  const current = await readingOnce(engine, (db) => wholeArticle(db, { slug }));
  const whole = current ?? (await reading(engine, ({ db }) => formerlyAt(db, slug)));
  return whole?.article.state === 'published' ? asReadersSee(withoutRejected(whole.article), whole.types) : null;
}

async function formerlyAt(db: Db, slug: string): Promise<WholeArticle | null> {
  const article = await articleAt(db, slug);
  return article === undefined ? null : wholeArticle(db, article);
}

/** See `Store.loadWithdrawn`. */
export function loadWithdrawn(engine: Engine, slug: string): Promise<Withdrawal | null> {
  return reading(engine, async ({ db }) => {
    return withdrawalOf(await articleAt(db, slug));
  });
}

/** See `Store.loadWithdrawnQuote`. */
export function loadWithdrawnQuote(engine: Engine, quoteId: string): Promise<Withdrawal | null> {
  return reading(engine, async ({ db }) =>
    withdrawalOf(
      await db
        .selectFrom('articles')
        .innerJoin('quotes', 'quotes.article_id', 'articles.id')
        .selectAll('articles')
        .where('quotes.id', '=', quoteId)
        .executeTakeFirst(),
    ),
  );
}

function withdrawalOf(row: ArticleRow | undefined): Withdrawal | null {
  return row?.state === 'withdrawn' ? { at: row.updated_at, note: row.withdrawn_note } : null;
}

/** The article whose address this is, or was. */
async function articleAt(db: Db, slug: string): Promise<ArticleRow | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (row !== undefined) return row;
  const id = await formerSlug(db, 'article', slug);
  return id === null ? undefined : db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
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
    dueAt: row.due_at,
    quoteCount: row.quote_count,
  };
}
