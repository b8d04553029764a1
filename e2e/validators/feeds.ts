import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { faultsBySchema } from './json.ts';

const TEXT = { type: 'string', minLength: 1 };
const ADDRESS = { type: 'string', format: 'uri', pattern: '^https?://' };
const DATE = { type: 'string', format: 'date-time' };
const AUTHORS = {
  type: 'array',
  items: {
    type: 'object',
    anyOf: ['name', 'url', 'avatar'].map((name) => ({ required: [name] })),
    properties: { name: TEXT, url: ADDRESS, avatar: ADDRESS },
  },
};

/** JSON Feed 1.1, as jsonfeed.org describes it. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: TEXT,
    description: TEXT,
    ...Object.fromEntries(['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'].map((name) => [name, ADDRESS])),
    language: TEXT,
    authors: AUTHORS,
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        additionalProperties: false,
        properties: {
          ...{ id: TEXT, url: ADDRESS, external_url: ADDRESS, title: TEXT, summary: TEXT, language: TEXT },
          ...{ content_text: TEXT, content_html: TEXT, image: ADDRESS, banner_image: ADDRESS },
          ...{ date_published: DATE, date_modified: DATE, authors: AUTHORS },
          tags: { type: 'array', items: TEXT },
        },
      },
    },
  },
} as const;

/** What a reader of feeds makes of RSS 2.0: what the standard requires, and what makes an entry one's own. */
const RSS = {
  type: 'object',
  required: ['title', 'link', 'description'],
  properties: {
    ...{ title: TEXT, link: ADDRESS, description: TEXT },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title', 'link', 'guid', 'pubDate'],
        properties: { title: TEXT, link: ADDRESS, guid: { type: 'object', required: ['value'] }, pubDate: TEXT },
      },
    },
  },
} as const;

const ATOM_LINKS = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', required: ['href'], properties: { href: ADDRESS } },
};
const ATOM = {
  type: 'object',
  required: ['id', 'title', 'updated', 'links'],
  properties: {
    ...{ id: ADDRESS, updated: DATE, links: ATOM_LINKS },
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title', 'updated', 'links'],
        properties: { id: ADDRESS, updated: DATE, links: ATOM_LINKS },
      },
    },
  },
} as const;

/** RFC 822 as RSS takes it: `Thu, 26 Nov 2026 12:00:00 GMT`. */
const RSS_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

/** What is wrong with a feed, by its type, a line each; and how many entries a reader of feeds finds in it. */
export function readFeed(
  type: string,
  body: string,
): { readonly faults: readonly string[]; readonly ids: readonly (string | undefined)[] } {
  if (type.startsWith('application/rss+xml')) {
    const feed = parseRssFeed(body);
    const dates = feed.items?.flatMap(({ pubDate }) => (RSS_DATE.test(String(pubDate)) ? [] : [`date ${pubDate}`]));
    const faults = [...faultsBySchema(feed, RSS), ...(dates ?? [])];
    return { faults, ids: feed.items?.map(({ guid }) => guid?.value) ?? [] };
  }
  if (type.startsWith('application/atom+xml')) {
    const feed = parseAtomFeed(body);
    return { faults: faultsBySchema(feed, ATOM), ids: feed.entries?.map(({ id }) => id) ?? [] };
  }
  if (!type.startsWith('application/feed+json')) return { faults: [`The type ${type} is no feed's.`], ids: [] };
  const feed = parseJsonFeed(JSON.parse(body));
  return { faults: faultsBySchema(JSON.parse(body), JSON_FEED), ids: feed.items?.map(({ id }) => id) ?? [] };
}
