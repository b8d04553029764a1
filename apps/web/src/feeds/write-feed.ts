import { Feed } from 'feed';

/** One entry of a feed. Paths are of this site, with a slash first. */
export interface FeedEntry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601: when it was published here. */
  readonly date: string;
}

export interface FeedSource {
  /** Without a slash at its end. */
  readonly site: string;
  readonly title: string;
  readonly description: string;
  /** Of the page whose feed it is; empty for the whole site. */
  readonly path: string;
  readonly entries: readonly FeedEntry[];
}

/** The last part of a feed's address, and what is written there. */
const FORMATS = {
  'feed.xml': { type: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  'atom.xml': { type: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  'feed.json': { type: 'application/feed+json', write: (feed: Feed) => feed.json1() },
} as const;

export type FeedFile = keyof typeof FORMATS;

/** A feed as RSS 2.0, Atom 1.0 or JSON Feed 1. Entries keep their order, newest first. */
export function writeFeed(file: FeedFile, source: FeedSource): { readonly type: string; readonly body: string } {
  const { type, write } = FORMATS[file];
  return { type, body: write(fill(source)) };
}

function fill({ site, title, description, path, entries }: FeedSource): Feed {
  const address = `${site}${path}`;
  const feed = new Feed({
    id: `${address}/`,
    link: `${address}/`,
    title: clean(title),
    description: clean(description),
    language: 'en',
    generator: 'Onrecord',
    updated: new Date(entries[0]?.date ?? 0),
    feedLinks: { rss: `${address}/feed.xml`, atom: `${address}/atom.xml`, json: `${address}/feed.json` },
  });
  for (const entry of entries) {
    feed.addItem({
      id: `${site}${entry.path}`,
      link: `${site}${entry.path}`,
      title: clean(entry.title),
      description: clean(entry.summary),
      date: new Date(entry.date),
    });
  }
  return feed;
}

/** XML has no way to write most control signs, nor half of a surrogate pair; a page may hold both. */
function clean(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  return words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�');
}
