import type { ArticleSummary, Page, SearchResult, Topic } from '@onrecord/store';
import { keywordFilter } from '../words/search-request.ts';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** A topic by its address, or null. */
export async function readTopic(slug: string): Promise<Topic | null> {
  return (await archive()).loadTopic(slug);
}

/** Topics by name. */
export async function readTopics(limit: number, after: string | null): Promise<Page<Topic>> {
  return (await archive()).listTopics({ limit, cursor: after });
}

/** What the newest articles are about, most of them first. */
export async function readRecentTopics(limit: number): Promise<readonly Topic[]> {
  return (await archive()).listRecentTopics(limit);
}

/** The articles of a topic, newest first. */
export async function readTopicArticles(
  topic: Topic,
  limit: number,
  after: string | null = null,
): Promise<Page<ArticleSummary>> {
  const store = await archive();
  const query = keywordFilter(topic.slug);
  const { articles } = await fromCursor(after, (cursor) => store.search({ query, only: 'articles', limit, cursor }));
  return { items: articles.items.map(({ article }) => article), next: articles.next };
}

/** What was said in a topic's articles, newest first, and who said most of it. */
export async function readTopicQuotes(topic: Topic, limit: number): Promise<Pick<SearchResult, 'quotes' | 'facets'>> {
  const query = keywordFilter(topic.slug);
  return (await archive()).search({ query, only: 'quotes', limit, facets: true });
}
