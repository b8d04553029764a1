import { everyArticleOf } from '../data/articles.server.ts';
import { readEntityAddresses } from '../data/entities.server.ts';
import { readMonths, readYears } from '../data/months.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { readTopics } from '../data/topics.server.ts';
import { archivePath, articlePath, entityPath, topicPath } from '../words/addresses.ts';
import { type Month, PAGES_PART, readMonthPart, readNamesPart } from './parts.ts';
import { writeSitemap } from './write-sitemap.ts';

/** What one sitemap may hold. */
const MOST_ADDRESSES = 50_000;
const TOPICS = 100;
const PAGES = [
  ...['', '/articles', '/archive', '/people', '/organisations', '/places', '/events', '/works'],
  ...['/topics', '/said', '/corrections'],
  ...['/playground', '/about', '/data', '/library/index.html'],
];

/** A part of the sitemap by its name; null for one that the index does not list. */
export async function sitemapPart(part: string): Promise<string | null> {
  if (part === PAGES_PART) return pages();
  const names = readNamesPart(part);
  if (names !== null) return namesIn(names);
  const month = readMonthPart(part);
  return month === null ? null : articlesOf(month);
}

async function pages(): Promise<string> {
  const [topics, years] = await Promise.all([readTopics(TOPICS, null), readYears()]);
  const months = await Promise.all(
    years.map(async (year) => [
      archivePath(year),
      ...(await readMonths(year)).map(({ month }) => archivePath(year, month)),
    ]),
  );
  const paths = [...PAGES, ...months.flat(), ...topics.items.map(({ slug }) => topicPath(slug))];
  const site = siteUrl();
  return writeSitemap(paths.slice(0, MOST_ADDRESSES).map((path) => ({ address: `${site}${path}` })));
}

async function namesIn(part: number): Promise<string | null> {
  const entities = await readEntityAddresses(part);
  if (entities.length === 0) return null;
  const site = siteUrl();
  return writeSitemap(entities.map(({ type, slug }) => ({ address: `${site}${entityPath(type, slug)}` })));
}

async function articlesOf(month: Month): Promise<string | null> {
  const articles = await everyArticleOf(month, MOST_ADDRESSES);
  if (articles.length === 0) return null;
  const site = siteUrl();
  return writeSitemap(
    articles.map(({ slug, updatedAt }) => ({ address: `${site}${articlePath(slug)}`, changed: updatedAt })),
  );
}
