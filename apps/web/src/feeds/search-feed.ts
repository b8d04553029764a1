import { LONGEST_QUERY } from '@onrecord/core/search';
import { searchArchive } from '../data/search.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { readSearchAddress, searchParameters } from '../words/search-request.ts';
import { answerFeed, noFeed } from './answer-feed.ts';
import { articleEntries, quoteEntries } from './entries.ts';
import type { FeedSource } from './feed-source.ts';
import type { FeedFile } from './write-feed.ts';

const ENTRIES = 20;

/** The newest quotes and articles that a search finds; null for one that asks nothing. */
async function searchFeed(address: URL): Promise<FeedSource | null> {
  const { query } = readSearchAddress(Object.fromEntries(address.searchParams));
  if (query === '') return null;
  const asked = { query: query.slice(0, LONGEST_QUERY), sort: 'newest' } as const;
  const { quotes, articles } = await searchArchive(asked, ENTRIES);
  const entries = [
    ...(await quoteEntries(quotes.items.map(({ item }) => item))),
    ...(await articleEntries(articles.items.map(({ article }) => article))),
  ];
  return {
    site: siteUrl(),
    path: '/search',
    query: String(new URLSearchParams(searchParameters(asked))),
    title: `Onrecord: ${asked.query}`,
    description: `The newest quotes and articles that hold ${asked.query}`,
    // Dates are of several forms, which do not compare as text.
    entries: entries.toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date)),
  };
}

/** The route of a search's feed in one format: what is asked stands in `?q=`, as for the page. */
export function searchFeedRoute(file: FeedFile): (request: Request) => Promise<Response> {
  return async (request) => {
    const feed = await searchFeed(new URL(request.url));
    return feed === null ? noFeed() : answerFeed(file, feed);
  };
}
