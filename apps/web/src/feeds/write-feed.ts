import { Feed } from 'feed';
import { type FeedSource, feedAddress, pageAddress } from './feed-source.ts';
import { writeJsonFeed } from './json-feed.ts';

/** The last part of a feed's address, its type, and how it is written. */
const FORMATS = {
  'feed.xml': { type: 'application/rss+xml', write: (source: FeedSource) => xmlFeed(source).rss2() },
  'atom.xml': { type: 'application/atom+xml', write: (source: FeedSource) => xmlFeed(source).atom1() },
  'feed.json': { type: 'application/feed+json', write: writeJsonFeed },
} as const;

export type FeedFile = keyof typeof FORMATS;

/** The media type of each. */
export const FEED_TYPES: readonly (readonly [file: FeedFile, type: string])[] = (
  Object.keys(FORMATS) as FeedFile[]
).map((file) => [file, FORMATS[file].type]);

/** A feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1. Entries keep their order, newest first. */
export function writeFeed(file: FeedFile, source: FeedSource): { readonly type: string; readonly body: string } {
  const { type, write } = FORMATS[file];
  return { type, body: write(cleaned(source)) };
}

/** RSS and Atom take titles and summaries for HTML. */
function xmlFeed(source: FeedSource): Feed {
  const { site, title, description, entries } = source;
  const address = pageAddress(source);
  const feed = new Feed({
    id: address,
    link: address,
    title,
    description,
    language: 'en',
    generator: 'Onrecord',
    author: { name: 'Onrecord' },
    updated: new Date(Math.max(0, ...entries.map(({ date, updated = date }) => Date.parse(updated)))),
    feedLinks: {
      rss: feedAddress(source, 'feed.xml'),
      atom: feedAddress(source, 'atom.xml'),
      json: feedAddress(source, 'feed.json'),
    },
  });
  for (const entry of entries) {
    const published = new Date(entry.date);
    const link = `${site}${entry.path}`;
    feed.addItem({
      id: link,
      link,
      title: asHtml(entry.title),
      description: asHtml(entry.summary),
      // Atom's `updated`; RSS has nothing like it, and takes `published`.
      date: new Date(entry.updated ?? entry.date),
      published,
    });
  }
  return feed;
}

function cleaned(source: FeedSource): FeedSource {
  const entries = source.entries.map((entry) => ({
    ...entry,
    title: clean(entry.title),
    summary: clean(entry.summary),
  }));
  return { ...source, title: clean(source.title), description: clean(source.description), entries };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function asHtml(words: string): string {
  return words.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** XML has no way to write most control signs, nor half of a surrogate pair; a page may hold both. */
function clean(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  return words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�');
}
