import type { Quote } from '@onrecord/core';
import type { Decision, ListQuotes, Page, QuoteItem } from '../port.ts';
import { chunks } from './chunks.ts';
import { pageLimit, readCursor, writeCursor } from './cursor.ts';
import { quoteNumber } from './display-order.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { articleSummary } from './load-article.ts';
import { pageOf } from './page-of.ts';
import type { ArticleRow, QuoteRow } from './tables.ts';

/** See `Store.findQuoteArticle`. */
export function findQuoteArticle(engine: Engine, quoteId: string): Promise<string | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('quotes').select('article_id').where('id', '=', quoteId).executeTakeFirst();
    return row?.article_id ?? null;
  });
}

/** See `Store.loadQuote`. */
export function loadQuote(engine: Engine, quoteId: string): Promise<QuoteItem | null> {
  return reading(engine, async ({ db }) => (await shownQuotes(db, [quoteId])).get(quoteId)?.item ?? null);
}

/** See `Store.listQuotes`. */
export function listQuotes(engine: Engine, request: ListQuotes): Promise<Page<QuoteItem>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['quotes']);
    let query = db.selectFrom('quotes').select('id').where('shown', '=', 1);
    if (after !== null) query = query.where('number', '<', quoteNumber(after.place, after.position));
    if (request.speakerId !== undefined) query = query.where('speaker_id', '=', request.speakerId);
    if (request.kind !== undefined) query = query.where('kind', '=', request.kind);
    if (request.withoutHeadlines === true) query = query.where('in_headline', '=', 0);
    const ids = await query
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute();
    const quotes = await shownQuotes(
      db,
      ids.map((row) => row.id),
    );
    return pageOf([...quotes.values()], limit, {
      cursor: ({ place, position }) => writeCursor({ list: 'quotes', place, position }),
      item: ({ item }) => item,
    });
  });
}

/** A shown quote with its place in the display order. */
export interface PlacedQuote {
  readonly item: QuoteItem;
  readonly place: number;
  readonly position: number;
}

/** Shown quotes by their numbers, in their order; others are left out. */
export async function quotesByNumber(db: Db, numbers: readonly bigint[]): Promise<readonly PlacedQuote[]> {
  const ids = new Map<string, string>();
  for (const part of chunks(numbers)) {
    const rows = await db
      .selectFrom('quotes')
      .select((eb) => [eb.cast<string>('number', 'text').as('key'), 'id'])
      .where('number', 'in', part)
      .execute();
    for (const { key, id } of rows) ids.set(key, id);
  }
  const quotes = await shownQuotes(
    db,
    numbers.flatMap((number) => ids.get(String(number)) ?? []),
  );
  return [...quotes.values()];
}

/** Shown quotes by id, in the order of the ids; others are left out. */
export async function shownQuotes(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedQuote>> {
  const found = new Map<string, PlacedQuote>();
  for (const part of chunks(ids)) for (const quote of await quoteItems(db, part)) found.set(quote.item.quote.id, quote);
  return new Map(
    ids.flatMap((id) => {
      const quote = found.get(id);
      return quote === undefined ? [] : [[id, quote] as const];
    }),
  );
}

/** What is shown is chosen here and not in the query: SQLite would walk all shown quotes instead of picking these. */
async function quoteItems(db: Db, ids: readonly string[]): Promise<readonly PlacedQuote[]> {
  const found = await db
    .selectFrom('quotes')
    .select([
      'quote',
      'words',
      'decision',
      'article_id',
      'position',
      'speaker_id',
      'speaker_role',
      'in_headline',
      'shown',
    ])
    .where('id', 'in', ids)
    .execute();
  const rows = found.filter((row) => row.shown === 1);
  const articles = await articleRows(db, new Set(rows.map((row) => row.article_id)));
  const speakers = await speakersOf(db, new Set(rows.flatMap((row) => row.speaker_id ?? [])));
  return rows.flatMap((row) => {
    const article = articles.get(row.article_id);
    return article === undefined ? [] : [placedQuote(row, article, speakers.get(row.speaker_id ?? '') ?? null)];
  });
}

type ReadRow = Pick<QuoteRow, 'quote' | 'words' | 'decision' | 'position' | 'speaker_role' | 'in_headline'>;

function placedQuote(row: ReadRow, article: ArticleRow, speaker: QuoteItem['speaker']): PlacedQuote {
  const item: QuoteItem = {
    quote: JSON.parse(row.quote) as Quote,
    words: row.words,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
    speaker,
    speakerRole: row.speaker_role,
    article: articleSummary(article),
    inHeadline: row.in_headline === 1,
  };
  return { item, place: article.place, position: row.position };
}

async function articleRows(db: Db, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, ArticleRow>> {
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function speakersOf(db: Db, ids: ReadonlySet<string>) {
  if (ids.size === 0) return new Map<string, NonNullable<QuoteItem['speaker']>>();
  const rows = await db
    .selectFrom('entities')
    .select(['id', 'slug', 'type', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
