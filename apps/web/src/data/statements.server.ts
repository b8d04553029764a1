import type { Facets, Page, QuoteItem, SearchResult, Snippet } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** Everything one speaker said outside headlines, newest first. */
export async function readStatementsOf(
  speakerId: string,
  limit: number,
  after: string | null = null,
): Promise<Page<QuoteItem>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listQuotes({ speakerId, limit, cursor, withoutHeadlines: true }));
}

/** A page of one speaker's statements, and what they can be narrowed down by. */
export interface WordsOf {
  readonly statements: Page<QuoteItem>;
  /** What was found of each; empty where nothing was asked. */
  readonly snippets: ReadonlyMap<string, Snippet>;
  /** On a first page. */
  readonly facets: Facets | null;
  readonly notices: SearchResult['notices'];
}

interface Asked {
  /** As readers type it into the search; empty for all statements. */
  readonly query: string;
  readonly limit: number;
  readonly after: string | null;
}

/** What one speaker said outside headlines, newest first: what holds all that the query asks for, or a further page of everything. */
export async function readWordsOf(speakerId: string, { query, limit, after }: Asked): Promise<WordsOf> {
  if (query === '') {
    const statements = await readStatementsOf(speakerId, limit, after);
    return { statements, snippets: new Map(), facets: null, notices: [] };
  }
  const store = await archive();
  const asked = { query, speakerId, only: 'quotes', facets: true, withoutHeadlines: true, limit } as const;
  const { quotes, facets, notices } = await fromCursor(after, (cursor) => store.search({ ...asked, cursor }));
  return {
    statements: { items: quotes.items.map(({ item }) => item), next: quotes.next },
    snippets: new Map(quotes.items.map(({ item, snippet }) => [item.quote.id, snippet])),
    facets: facets?.quotes ?? null,
    notices,
  };
}

/** How many of the newest quotes are looked at to find some from different articles. */
const LOOKED_AT = 100;

/** The newest words in quotation marks of a known speaker, at most one from each article. */
export async function readNewestStatements(limit: number): Promise<readonly QuoteItem[]> {
  const store = await archive();
  const { items } = await store.listQuotes({ kind: 'direct', withoutHeadlines: true, limit: LOOKED_AT });
  const byArticle = new Map<string, QuoteItem>();
  for (const item of items) {
    if (item.speaker !== null && !byArticle.has(item.article.id)) byArticle.set(item.article.id, item);
  }
  return [...byArticle.values()].slice(0, limit);
}
