import type { MetadataRoute } from 'next';
import { everyArticle } from '../data/articles.server.ts';
import { readMostQuoted } from '../data/entities.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { articlePath, entityPath } from '../words/addresses.ts';

export const dynamic = 'force-dynamic';

/** What one sitemap may hold is 50,000 addresses; older articles are found through the lists and through people. */
const ARTICLES = 5_000;
const ENTITIES = 100;
const PAGES = ['', '/articles', '/said', '/corrections', '/playground', '/data', '/library/index.html'];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteUrl();
  const [articles, entities] = await Promise.all([everyArticle(ARTICLES), readMostQuoted(ENTITIES)]);
  return [
    ...PAGES.map((path) => ({ url: `${site}${path}` })),
    ...articles.map(({ slug, updatedAt }) => ({ url: `${site}${articlePath(slug)}`, lastModified: updatedAt })),
    ...entities.map(({ type, slug }) => ({ url: `${site}${entityPath(type, slug)}` })),
  ];
}
