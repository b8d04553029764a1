import type { Alternate } from '../site/page-head.ts';

/** The kinds of feed, by their media type. */
const FEEDS = [
  ['application/rss+xml', 'feed.xml'],
  ['application/atom+xml', 'atom.xml'],
  ['application/feed+json', 'feed.json'],
] as const;

/**
 * The feeds of a page, for its head.
 *
 * @param path of the page, without a slash at its end
 * @param query what the page is asked for, without a question mark
 */
export function feedLinks(path: string, title: string, query = ''): readonly Alternate[] {
  const asked = query === '' ? '' : `?${query}`;
  return FEEDS.map(([type, file]) => ({ type, href: `${path}/${file}${asked}`, title }));
}
