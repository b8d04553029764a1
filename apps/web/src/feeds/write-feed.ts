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

/** The last part of a feed's address, and what is written there. RSS and Atom take titles and summaries for HTML. */
const FORMATS = {
  'feed.xml': { type: 'application/rss+xml', words: asHtml, write: (feed: Feed) => feed.rss2() },
  'atom.xml': { type: 'application/atom+xml', words: asHtml, write: (feed: Feed) => feed.atom1() },
  'feed.json': { type: 'application/feed+json', words: clean, write: (feed: Feed) => feed.json1() },
} as const;

export type FeedFile = keyof typeof FORMATS;

/** A feed as RSS 2.0, Atom 1.0 or JSON Feed 1. Entries keep their order, newest first. */
export function writeFeed(file: FeedFile, source: FeedSource): { readonly type: string; readonly body: string } {
  const { type, words, write } = FORMATS[file];
  const { site, title, description, path, entries } = source;
  const address = `${site}${path}`;
  const feed = new Feed({
    id: `${address}/`,
    link: `${address}/`,
    title: clean(title),
    description: clean(description),
    language: 'en',
    generator: 'Onrecord',
    author: { name: 'Onrecord' },
    updated: new Date(entries[0]?.date ?? 0),
    feedLinks: { rss: `${address}/feed.xml`, atom: `${address}/atom.xml`, json: `${address}/feed.json` },
  });
  for (const entry of entries) {
    const date = new Date(entry.date);
    const link = `${site}${entry.path}`;
    feed.addItem({
      id: link,
      link,
      title: words(entry.title),
      description: words(entry.summary),
      date,
      published: date,
    });
  }
  return { type, body: write(feed) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function asHtml(words: string): string {
  return clean(words).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** XML has no way to write most control signs, nor half of a surrogate pair; a page may hold both. */
function clean(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  return words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�');
}
