import { answerXml } from '../../sitemap/answer-xml.ts';
import { sitemapIndex } from '../../sitemap/sitemap-index.ts';

/** Not to be written when the site is built. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answerXml(await sitemapIndex());
}
