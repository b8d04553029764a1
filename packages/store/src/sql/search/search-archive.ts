import { parseQuery } from '@onrecord/core/search';
import type { Page, QuoteItem, SearchRequest, SearchResult, Snippet, StoredEntity } from '../../port.ts';
import { type CursorPoint, pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { LAST_POSITION, quoteNumber } from '../display-order.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { storedEntities } from '../entities.ts';
import { articleSummary } from '../load-article.ts';
import { pageOf } from '../page-of.ts';
import { quotesByNumber } from '../quotes.ts';
import { type CompiledQuery, compileQuery } from './compile-query.ts';
import { countFacets } from './count-facets.ts';
import { correctQuery } from './did-you-mean.ts';
import type { IndexQuery } from './index-query.ts';
import { type Ranked, rankArticles, rankQuotes } from './rank.ts';
import { type Bounded, beyond, least, type Stretch, stretchBelow, withinReach } from './reach.ts';
import { makeSnippet } from './snippet.ts';

/**
 * The limits that keep a search bounded: `counts` stop at COUNTED; entities are chosen among the ENTITIES newest that match, the
 * most quoted first. Articles and quotes need no limit: the index walks them newest first.
 */
const COUNTED = 1_000;
const ENTITIES = 1_000;
const ENTITIES_SHOWN = 10;

interface Search {
  readonly tx: Tx;
  readonly query: CompiledQuery;
  /** What is counted, ranked and broken down. */
  readonly bounded: Bounded;
  /** Whether a list of it may be long to look for. */
  readonly isLong: boolean;
  readonly counts: SearchResult['counts'];
  readonly limit: number;
  readonly after: CursorPoint | null;
  readonly isRanked: boolean;
  readonly only: SearchRequest['only'];
  readonly withoutHeadlines: boolean;
}

/** See `Store.search`. */
export function searchArchive(engine: Engine, request: SearchRequest): Promise<SearchResult> {
  return reading(engine, async (tx) => {
    const isRanked = request.sort === 'relevance';
    const after = readCursor(
      request.cursor,
      isRanked ? ['ranked-articles', 'ranked-quotes'] : ['found-articles', 'found-quotes'],
    );
    const parsed = parseQuery(request.query);
    const query = await compileQuery(tx, parsed, request.speakerId);
    if (!query.asks) return { ...NOTHING, notices: query.notices };
    const limit = pageLimit(request.limit);
    const counted = await countBounded(tx, query);
    const { bounded, counts } = counted;
    const { only, withoutHeadlines = false } = request;
    const search: Search = { tx, query, ...counted, limit, after, isRanked, only, withoutHeadlines };
    const articles = asksFor(search, 'articles') ? await foundArticles(search) : NO_PAGE;
    const quotes = asksFor(search, 'quotes') ? await foundQuotes(search) : NO_PAGE;
    const isNothing = counts.articles + counts.quotes === 0;
    return {
      articles: articles.page,
      quotes: quotes.page,
      entities: after === null && request.only === undefined ? await foundEntities(search) : [],
      counts,
      countedTo: COUNTED,
      countedAmong: bounded.among,
      facets: request.facets === true && after === null ? await facetsOf(search) : null,
      rankedAmong: { articles: articles.among, quotes: quotes.among },
      notices: [...query.notices, ...noticesOf(bounded, articles.endsAfter ?? quotes.endsAfter)],
      didYouMean: isNothing ? await correctQuery(tx, request.query, parsed) : null,
    };
  });
}

const EMPTY: Page<never> = { items: [], next: null };
const NO_PAGE = { page: EMPTY, among: null, endsAfter: null };
const NOTHING: SearchResult = {
  articles: EMPTY,
  quotes: EMPTY,
  entities: [],
  counts: { articles: 0, quotes: 0, entities: 0 },
  countedTo: COUNTED,
  countedAmong: null,
  facets: null,
  rankedAmong: { articles: null, quotes: null },
  notices: [],
  didYouMean: null,
};

/** A cursor goes on with its own list; without one both are asked for, unless only one is wanted. */
function asksFor({ after, only }: Search, list: 'articles' | 'quotes'): boolean {
  return (after === null || after.list.endsWith(list)) && (only ?? list) === list;
}

/** What stands nowhere within reach is looked for further, as far as a page of a list goes. */
async function countBounded(tx: Tx, query: CompiledQuery): Promise<Pick<Search, 'bounded' | 'isLong' | 'counts'>> {
  const bounded = await withinReach(tx, query);
  const counts = await countAll(tx, bounded.query);
  const isLong = bounded.among !== null;
  if (!isLong || counts.articles + counts.quotes > 0) return { bounded, isLong, counts };
  const stretch = await stretchBelow(tx, query, null);
  const among = stretch.floor === null ? null : stretch.among;
  return {
    bounded: { query: stretch.query, among },
    isLong,
    counts: await countAll(tx, beyond(bounded, stretch)),
  };
}

function noticesOf({ among }: Bounded, endsAfter: number | null): SearchResult['notices'] {
  if (among === null && endsAfter === null) return [];
  const counted = `These words stand in very many articles: what is counted and ranked here are the newest ${inFigures(among)} articles.`;
  const listed = `${inFigures(endsAfter)} articles were looked through for this page; the next one goes on with older ones.`;
  return [
    ...(among === null ? [] : [{ code: 'newest-counted', message: counted }]),
    ...(endsAfter === null ? [] : [{ code: 'newest-listed', message: listed }]),
  ];
}

function inFigures(count: number | null): string {
  return (count ?? 0).toLocaleString('en');
}

async function countAll(tx: Tx, query: CompiledQuery): Promise<SearchResult['counts']> {
  const { index } = tx.engine;
  const names = namesQuery(query);
  return {
    articles: await index.count(tx.db, 'articles', { ...query.articles, limit: COUNTED }),
    quotes: await index.count(tx.db, 'quotes', { ...query.quotes, limit: COUNTED }),
    entities: names === null ? 0 : await index.count(tx.db, 'entities', { ...names, limit: COUNTED }),
  };
}

/** Names are looked for by the words of a query alone; a query of fields and exclusions asks for no name. */
function namesQuery({ words }: CompiledQuery): IndexQuery | null {
  return words.length === 0 ? null : { all: words, none: [], from: null, below: null };
}

async function facetsOf({ tx, bounded, counts, only, withoutHeadlines }: Search): Promise<SearchResult['facets']> {
  const none = { ...NO_FACETS, isCapped: bounded.among !== null };
  const of = (list: 'articles' | 'quotes') => {
    if (only !== undefined && only !== list) return NO_FACETS;
    if (counts[list] === 0) return none;
    return countFacets(tx, list, { ...bounded, withoutHeadlines: withoutHeadlines && list === 'quotes' });
  };
  return { articles: await of('articles'), quotes: await of('quotes') };
}

const NO_FACETS = { among: 0, isCapped: false, fields: [] };

interface FoundPage<T> {
  readonly page: Page<T>;
  readonly among: number | null;
  /** How many articles were looked through for a page that ends there though it is not full; null for every other page. */
  readonly endsAfter: number | null;
}

/** Where the page of a list that may be long to look for ends; null for every other list. */
function stretchOf({ tx, query, after, isLong, isRanked }: Search): Promise<Stretch | null> | null {
  return isLong && !isRanked ? stretchBelow(tx, query, after?.place ?? null) : null;
}

/** A page that ends where its stretch does goes on from there. */
function endOf<T>(page: Page<T>, stretch: Stretch | null, cursor: (floor: number) => string) {
  if (page.next !== null || stretch === null || stretch.floor === null) return { page, endsAfter: null };
  return { page: { ...page, next: cursor(stretch.floor) }, endsAfter: stretch.among };
}

async function foundArticles(search: Search): Promise<FoundPage<SearchResult['articles']['items'][number]>> {
  const { tx, query, bounded, limit, after, isRanked, counts } = search;
  const ranked = isRanked ? await (counts.articles === 0 ? NONE_RANKED : rankArticles)(tx, bounded) : null;
  const stretch = await stretchOf(search);
  const below = after === null || isRanked ? query.articles.below : least(query.articles.below, BigInt(after.place));
  const numbers =
    ranked === null
      ? await listed(search, 'articles', { ...(stretch?.query ?? query).articles, below })
      : pageOfRanked(ranked, search);
  const rows = await articlesAt(tx, numbers.map(Number));
  const offset = after?.place ?? 0;
  const page = pageOf(rows, limit, {
    cursor: ({ place }) =>
      isRanked
        ? writeCursor({ list: 'ranked-articles', place: offset + limit, position: 0 })
        : writeCursor({ list: 'found-articles', place, position: 0 }),
    item: (row) => ({ article: articleSummary(row), snippet: makeSnippet(row.text, query.words) }),
  });
  const end = endOf(page, stretch, (place) => writeCursor({ list: 'found-articles', place, position: 0 }));
  return { ...end, among: ranked?.among ?? null };
}

const NONE_RANKED = async (_: Tx, { among }: Bounded): Promise<Ranked> => ({
  numbers: [],
  among: among === null ? null : 0,
});

/** A page of a list, newest first, and one more. What was counted in all of its stretch, and is none, is not looked for again. */
async function listed(
  { tx, after, limit, isLong, counts }: Search,
  list: 'articles' | 'quotes',
  query: IndexQuery,
): Promise<readonly bigint[]> {
  const isCounted = !isLong || counts.articles + counts.quotes === 0;
  if (after === null && isCounted && counts[list] === 0) return [];
  return tx.engine.index.find(tx.db, list, { ...query, limit: limit + 1 });
}

function pageOfRanked({ numbers }: Ranked, { after, limit }: Search): readonly bigint[] {
  const offset = Math.max(after?.place ?? 0, 0);
  return numbers.slice(offset, offset + limit + 1);
}

async function articlesAt(tx: Tx, places: readonly number[]) {
  if (places.length === 0) return [];
  const rows = await tx.db
    .selectFrom('articles')
    .innerJoin('search_texts', 'search_texts.article_id', 'articles.id')
    .selectAll('articles')
    .select('search_texts.text')
    .where('articles.place', 'in', places)
    .execute();
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return places.flatMap((place) => byPlace.get(place) ?? []);
}

async function foundQuotes(
  search: Search,
): Promise<FoundPage<{ readonly item: QuoteItem; readonly snippet: Snippet }>> {
  const { tx, query, bounded, limit, after, isRanked, withoutHeadlines, counts } = search;
  const ranked = isRanked ? await (counts.quotes === 0 ? NONE_RANKED : rankQuotes)(tx, bounded) : null;
  const stretch = await stretchOf(search);
  const below =
    after === null || isRanked
      ? query.quotes.below
      : least(query.quotes.below, quoteNumber(after.place, after.position));
  const numbers =
    ranked === null
      ? await listed(search, 'quotes', { ...(stretch?.query ?? query).quotes, below })
      : pageOfRanked(ranked, search);
  const quotes = await quotesByNumber(tx.db, numbers);
  const offset = after?.place ?? 0;
  const page = pageOf(quotes, limit, {
    cursor: ({ place, position }) =>
      isRanked
        ? writeCursor({ list: 'ranked-quotes', place: offset + limit, position: 0 })
        : writeCursor({ list: 'found-quotes', place, position }),
    item: ({ item }) => ({ item, snippet: makeSnippet(item.words, query.words) }),
  });
  const items = withoutHeadlines ? page.items.filter(({ item }) => !item.inHeadline) : page.items;
  const end = endOf({ ...page, items }, stretch, (place) =>
    writeCursor({ list: 'found-quotes', place, position: LAST_POSITION }),
  );
  return { ...end, among: ranked?.among ?? null };
}

async function foundEntities({ tx, query }: Search): Promise<SearchResult['entities']> {
  const names = namesQuery(query);
  if (names === null) return [];
  const numbers = await tx.engine.index.find(tx.db, 'entities', { ...names, limit: ENTITIES });
  if (numbers.length === 0) return [];
  const rows = await tx.db
    .selectFrom('entities')
    .selectAll()
    .where('seq', 'in', numbers.map(Number))
    .orderBy('quote_count', 'desc')
    .orderBy('article_count', 'desc')
    .orderBy('seq')
    .limit(ENTITIES_SHOWN)
    .execute();
  const entities = await storedEntities(tx.db, rows, 'readers');
  return entities.map((entity) => ({ entity, matched: matchedName(entity, query) }));
}

/** The form of the name that holds most of the words: what the reader typed, so that they see why it is there. */
function matchedName(entity: StoredEntity, { words }: CompiledQuery): string {
  const typed = words.map((clause) => clause.slice(0, 1));
  let best = entity.name;
  let most = 0;
  for (const name of [entity.name, ...entity.aliases.map((alias) => alias.name)]) {
    const { highlights } = makeSnippet(name, typed);
    if (highlights.length > most) [best, most] = [name, highlights.length];
  }
  return best;
}
