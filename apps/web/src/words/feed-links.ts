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
export function feedLinks(path: string, title: string, query = ''): Record<string, { url: string; title: string }[]> {
  const asked = query === '' ? '' : `?${query}`;
  return Object.fromEntries(FEEDS.map(([type, file]) => [type, [{ url: `${path}/${file}${asked}`, title }]]));
}
