import { readArticles } from '../data/articles.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { articleEntries } from './entries.ts';
import type { FeedSource } from './feed-source.ts';

const ENTRIES = 30;

/** The newest articles of the whole site. */
export async function siteFeed(): Promise<FeedSource> {
  const articles = await readArticles(ENTRIES);
  return {
    site: siteUrl(),
    path: '',
    title: 'Onrecord',
    description: 'Who said what: the newest articles',
    entries: await articleEntries(articles.items),
  };
}
