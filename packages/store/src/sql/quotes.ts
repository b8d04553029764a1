import type { EntityType, Quote } from '@onrecord/core';
import type { Kysely } from 'kysely';
import type { Decision, ListQuotes, Page, QuoteItem } from '../port.ts';
import { chunks } from './chunks.ts';
import { pageLimit, readCursor, writeCursor } from './cursor.ts';
import { quoteNumber } from './display-order.ts';
import { type Db, type Engine, reading, readingOnce } from './engine.ts';
import { articleSummary } from './load-article.ts';
import { pageOf } from './page-of.ts';
import type { ArticleRow, QuoteRow, Tables } from './tables.ts';

/** See `Store.findQuoteArticle`. */
export function findQuoteArticle(engine: Engine, quoteId: string): Promise<string | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('quotes').select('article_id').where('id', '=', quoteId).executeTakeFirst();
    return row?.article_id ?? null;
  });
}

/** See `Store.loadQuote`. */
export function loadQuote(engine: Engine, quoteId: string): Promise<QuoteItem | null> {
  return readingOnce(engine, async (db) => (await shownQuotes(db, [quoteId])).get(quoteId)?.item ?? null);
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
export async function shownQuotes(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedQuote>> {
  const found = new Map<string, PlacedQuote>();
  for (const part of chunks(ids)) for (const quote of await quoteItems(db, part)) found.set(quote.item.quote.id, quote);
  return new Map(
    ids.flatMap((id) => {
      const quote = found.get(id);
      return quote === undefined ? [] : [[id, quote] as const];
    }),
  );
}

/**
 * One statement for quotes, articles and speakers. What is shown is chosen here and not in the query: SQLite would walk all shown quotes
 * instead of picking these.
 */
async function quoteItems(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly PlacedQuote[]> {
  const rows = await db
    .selectFrom('quotes as q')
    .innerJoin('articles as a', 'a.id', 'q.article_id')
    .leftJoin('entities as e', 'e.id', 'q.speaker_id')
    .selectAll('a')
    .select([
      ...(['q.quote', 'q.words', 'q.decision', 'q.position', 'q.speaker_role', 'q.in_headline', 'q.shown'] as const),
      ...([
        'e.id as speaker_id',
        'e.slug as speaker_slug',
        'e.type as speaker_type',
        'e.name as speaker_name',
      ] as const),
    ])
    .where('q.id', 'in', ids)
    .execute();
  return rows.filter((row) => row.shown === 1).map(placedQuote);
}

type ReadRow = ArticleRow &
  Pick<QuoteRow, 'quote' | 'words' | 'decision' | 'position' | 'speaker_role' | 'in_headline'> & {
    readonly speaker_id: string | null;
    readonly speaker_slug: string | null;
    readonly speaker_type: EntityType | null;
    readonly speaker_name: string | null;
  };

function placedQuote(row: ReadRow): PlacedQuote {
  const item: QuoteItem = {
    quote: JSON.parse(row.quote) as Quote,
    words: row.words,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
    speaker: speakerOf(row),
    speakerRole: row.speaker_role,
    article: articleSummary(row),
    inHeadline: row.in_headline === 1,
  };
  return { item, place: row.place, position: row.position };
}

function speakerOf({ speaker_id: id, speaker_slug: slug, speaker_type: type, speaker_name: name }: ReadRow) {
  return id === null || slug === null || type === null || name === null ? null : { id, slug, type, name };
}
