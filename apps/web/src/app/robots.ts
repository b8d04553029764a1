import type { MetadataRoute } from 'next';
import { siteUrl } from '../data/site.server.ts';

/** The site's own address is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic';

/** Everything may be read but answers to questions, which have no end, and what one reader alone is told. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/search?', '/said?', '/reports/'] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
