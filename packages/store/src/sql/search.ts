import { findWords } from '@onrecord/core/search';
import type { Page, QuoteItem, SearchRequest, SearchResult, Snippet, StoredEntity } from '../port.ts';
import { type CursorPoint, pageLimit, readCursor, writeCursor } from './cursor.ts';
import { quoteNumber } from './display-order.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { storedEntities } from './entities.ts';
import { articleSummary } from './load-article.ts';
import { pageOf } from './page-of.ts';
import { shownQuotes } from './quotes.ts';
import { makeSnippet } from './snippet.ts';

/**
 * The limits that keep a search bounded: so many words of a query count; a list's `counts` stop at COUNTED; entities are chosen
 * among the ENTITIES newest that match, the most quoted first. Articles and quotes need no limit: the index walks them newest first.
 */
const WORDS = 16;
const COUNTED = 10_000;
const ENTITIES = 1_000;
const ENTITIES_SHOWN = 10;

interface Search {
  readonly engine: Engine;
  readonly db: Db;
  readonly words: readonly string[];
  readonly limit: number;
  readonly after: CursorPoint | null;
}

/** See `Store.search`. */
export function searchArchive(engine: Engine, request: SearchRequest): Promise<SearchResult> {
  return reading(engine, async ({ db }) => {
    const after = readCursor(request.cursor, ['found-articles', 'found-quotes']);
    const words = queryWords(request.query);
    if (words.length === 0) return NOTHING;
    const search: Search = { engine, db, words, limit: pageLimit(request.limit), after };
    return {
      articles: after?.list === 'found-quotes' ? EMPTY : await foundArticles(search),
      quotes: after?.list === 'found-articles' ? EMPTY : await foundQuotes(search),
      entities: after === null ? await foundEntities(search) : [],
      counts: {
        articles: await engine.index.count(db, 'articles', { words, cap: COUNTED }),
        quotes: await engine.index.count(db, 'quotes', { words, cap: COUNTED }),
        entities: await engine.index.count(db, 'entities', { words, cap: COUNTED }),
      },
    };
  });
}

const EMPTY: Page<never> = { items: [], next: null };
const NOTHING: SearchResult = {
  articles: EMPTY,
  quotes: EMPTY,
  entities: [],
  counts: { articles: 0, quotes: 0, entities: 0 },
};

function queryWords(query: string): readonly string[] {
  const words: string[] = [];
  for (const word of findWords(query)) {
    words.push(word.folded);
    if (words.length === WORDS) break;
  }
  return words;
}

async function foundArticles(search: Search): Promise<SearchResult['articles']> {
  const { engine, db, words, limit, after } = search;
  const below = after === null ? null : BigInt(after.place);
  const ids = await engine.index.find(db, 'articles', { words, below, limit: limit + 1 });
  if (ids.length === 0) return EMPTY;
  const rows = await db
    .selectFrom('articles')
    .innerJoin('search_texts', 'search_texts.article_id', 'articles.id')
    .selectAll('articles')
    .select('search_texts.text')
    .where('articles.id', 'in', ids)
    .orderBy('articles.place', 'desc')
    .execute();
  return pageOf(rows, limit, {
    cursor: ({ place }) => writeCursor({ list: 'found-articles', place, position: 0 }),
    item: (row) => ({ article: articleSummary(row), snippet: makeSnippet(row.text, words) }),
  });
}

async function foundQuotes(search: Search): Promise<Page<{ readonly item: QuoteItem; readonly snippet: Snippet }>> {
  const { engine, db, words, limit, after } = search;
  const below = after === null ? null : quoteNumber(after.place, after.position);
  const ids = await engine.index.find(db, 'quotes', { words, below, limit: limit + 1 });
  const quotes = await shownQuotes(db, ids);
  return pageOf([...quotes.values()], limit, {
    cursor: ({ place, position }) => writeCursor({ list: 'found-quotes', place, position }),
    item: ({ item }) => ({ item, snippet: makeSnippet(item.words, words) }),
  });
}

async function foundEntities(search: Search): Promise<SearchResult['entities']> {
  const { engine, db, words } = search;
  const ids = await engine.index.find(db, 'entities', { words, below: null, limit: ENTITIES });
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('entities')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('quote_count', 'desc')
    .orderBy('article_count', 'desc')
    .orderBy('seq')
    .limit(ENTITIES_SHOWN)
    .execute();
  const entities = await storedEntities(db, rows, 'readers');
  return entities.map((entity) => ({ entity, matched: matchedName(entity, words) }));
}

/** The form of the name that holds most of the words: what the reader typed, so that they see why it is there. */
function matchedName(entity: StoredEntity, words: readonly string[]): string {
  let best = entity.name;
  let most = 0;
  for (const name of [entity.name, ...entity.aliases.map((alias) => alias.name)]) {
    const { highlights } = makeSnippet(name, words);
    if (highlights.length > most) [best, most] = [name, highlights.length];
  }
  return best;
}
