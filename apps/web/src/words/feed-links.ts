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
 */
export function feedLinks(path: string, title: string): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(FEEDS.map(([type, file]) => [type, [{ url: `${path}/${file}`, title }]]));
}
