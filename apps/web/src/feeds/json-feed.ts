import { type FeedSource, feedAddress, pageAddress } from './feed-source.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1): plain words, so that nothing of a page can act as markup in a reader. */
export function writeJsonFeed(source: FeedSource): string {
  const { site, title, description, entries } = source;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: pageAddress(source),
    feed_url: feedAddress(source, 'feed.json'),
    language: 'en',
    authors: [{ name: 'Onrecord' }],
    items: entries.map((entry) => ({
      id: `${site}${entry.path}`,
      url: `${site}${entry.path}`,
      title: entry.title,
      content_text: entry.summary,
      date_published: new Date(entry.date).toISOString(),
      ...(entry.updated !== undefined && { date_modified: new Date(entry.updated).toISOString() }),
    })),
  });
}
