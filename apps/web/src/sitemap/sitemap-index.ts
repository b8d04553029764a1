import { readEntityParts } from '../data/entities.server.ts';
import { readMonths, readYears } from '../data/months.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { monthPart, namesPart, PAGES_PART } from './parts.ts';
import { writeSitemap } from './write-sitemap.ts';

/** The sitemap's parts: one of pages and lists, those with names, and one for each month that has articles, newest first. */
export async function sitemapIndex(): Promise<string> {
  const parts = [PAGES_PART, ...(await readEntityParts()).map(namesPart)];
  for (const year of await readYears()) {
    for (const { month } of (await readMonths(year)).toReversed()) parts.push(monthPart({ year, month }));
  }
  const site = siteUrl();
  return writeSitemap(
    parts.map((part) => ({ address: `${site}/sitemap/${part}` })),
    'sitemapindex',
  );
}
