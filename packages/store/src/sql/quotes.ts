import type { EntityType, Quote } from '@onrecord/core';
import { type Kysely, sql } from 'kysely';
import type { Decision, ListQuotes, Page, QuoteItem } from '../port.ts';
import { chunks } from './chunks.ts';
import { pageLimit, readCursor, writeCursor } from './cursor.ts';
import { placeOf, quoteNumber } from './display-order.ts';
import { type Db, type Engine, reading, readingOnce } from './engine.ts';
import { executeKept } from './kept-texts.ts';
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
  return reading(engine, ({ db }) => quotePage(db, request));
}

/** The same within a transaction. */
export async function quotePage(db: Db, request: ListQuotes): Promise<Page<QuoteItem>> {
  const limit = pageLimit(request.limit);
  const after = readCursor(request.cursor, ['quotes']);
  let query = db
    .selectFrom('quotes')
    .select((eb) => eb.cast<string>('number', 'text').as('key'))
    .where('shown', '=', 1);
  if (after !== null) query = query.where('number', '<', quoteNumber(after.place, after.position));
  if (request.speakerId !== undefined) query = query.where('speaker_id', '=', request.speakerId);
  if (request.kind !== undefined) query = query.where('kind', '=', request.kind);
  if (request.withoutHeadlines === true) query = query.where('in_headline', '=', 0);
  const found = await query
    .orderBy('quotes.number', 'desc')
    .limit(limit + 1)
    .execute();
  const quotes = await quotesByNumber(
    db,
    found.map(({ key }) => BigInt(key)),
  );
  return pageOf(quotes, limit, { cursor: quoteCursor, item: ({ item }) => item });
}

/** The cursor of `Store.listQuotes` behind a quote. */
export function quoteCursor({ place, position }: Pick<PlacedQuote, 'place' | 'position'>): string {
  return writeCursor({ list: 'quotes', place, position });
}

/** A shown quote with its place in the display order. */
export interface PlacedQuote {
  readonly item: QuoteItem;
  readonly place: number;
  readonly position: number;
}

/** Shown quotes by their numbers, in their order; others are left out. */
export async function quotesByNumber(db: Db, numbers: readonly bigint[]): Promise<readonly PlacedQuote[]> {
  const found = new Map<bigint, PlacedQuote>();
  for (const part of chunks(numbers)) {
    for (const quote of await quoteItems(db, 'q.number', part))
      found.set(quoteNumber(quote.place, quote.position), quote);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** Shown quotes by id, in the order of the ids; others are left out. */
export async function shownQuotes(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedQuote>> {
  const found = new Map<string, PlacedQuote>();
  for (const part of chunks(ids)) {
    for (const quote of await quoteItems(db, 'q.id', part)) found.set(quote.item.quote.id, quote);
  }
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
async function quoteItems(
  db: Kysely<Tables>,
  by: 'q.id' | 'q.number',
  values: readonly (string | bigint)[],
): Promise<readonly PlacedQuote[]> {
  const { rows } = await executeKept<ReadRow & Pick<QuoteRow, 'shown'>>(db, {
    key: `quotes by ${by} ${values.length}`,
    build: () =>
      db
        .selectFrom('quotes as q')
        .innerJoin('articles as a', (join) => join.on('a.place', '=', placeOfQuote))
        .leftJoin('entities as e', 'e.id', 'q.speaker_id')
        .selectAll('a')
        .select([...READ, 'q.shown'])
        .select(['e.id as speaker_id', 'e.slug as speaker_slug', 'e.type as speaker_type', 'e.name as speaker_name'])
        .where(by, 'in', values),
    values,
  });
  return rows.filter((row) => row.shown === 1).map(placedQuote);
}

const READ = ['q.quote', 'q.words', 'q.decision', 'q.position', 'q.speaker_role', 'q.in_headline'] as const;

/** A quote's number holds its article's place: see display-order.ts. */
export const placeOfQuote = sql<number>`number >> 20`;

/** A quote with the tags of its article. */
export interface TaggedQuote extends PlacedQuote {
  readonly number: bigint;
  readonly articleTags: string;
}

type OwnRow = Pick<QuoteRow, (typeof OWN)[number]> & { readonly key: string };
type TaggedArticle = ArticleRow & { readonly tags: string };

/** The newest shown quotes of one speaker, those in headlines too. Each of their articles is read once. */
export async function newestOf(db: Db, speaker: QuoteSpeaker, limit: number): Promise<readonly TaggedQuote[]> {
  const { rows } = await executeKept<OwnRow>(db, {
    key: 'newest quotes of a speaker',
    build: () =>
      db
        .selectFrom('quotes')
        .select(OWN)
        .select((eb) => eb.cast<string>('number', 'text').as('key'))
        .where('speaker_id', '=', speaker.id)
        .where('shown', '=', 1)
        .orderBy('quotes.number', 'desc')
        .limit(limit),
    values: [speaker.id, 1, limit],
  });
  const placed = rows.map((row) => ({ row, number: BigInt(row.key), place: placeOf(BigInt(row.key)) }));
  const articles = await taggedArticles(db, new Set(placed.map(({ place }) => place)));
  const { id, slug, type, name } = speaker;
  const who = { speaker_id: id, speaker_slug: slug, speaker_type: type, speaker_name: name };
  return placed.flatMap(({ row, number, place }) => {
    const article = articles.get(place);
    if (article === undefined) return [];
    return [{ ...placedQuote({ ...article, ...row, ...who }), number, articleTags: article.tags }];
  });
}

const OWN = ['quote', 'words', 'decision', 'position', 'speaker_role', 'in_headline'] as const;

async function taggedArticles(db: Db, places: ReadonlySet<number>): Promise<ReadonlyMap<number, TaggedArticle>> {
  const found = new Map<number, TaggedArticle>();
  for (const part of chunks([...places])) {
    const { rows } = await executeKept<TaggedArticle>(db, {
      key: `articles with tags at ${part.length} places`,
      build: () =>
        db
          .selectFrom('articles')
          .innerJoin('article_facets', 'article_facets.place', 'articles.place')
          .selectAll('articles')
          .select('article_facets.tags')
          .where('articles.place', 'in', part),
      values: part,
    });
    for (const row of rows) found.set(Number(row.place), row);
  }
  return found;
}

type QuoteSpeaker = NonNullable<QuoteItem['speaker']>;

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
