import { siteUrl } from '../../../data/site.server.ts';
import { openApiDocument } from './openapi-document.ts';

/** The site's own address is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(JSON.stringify(openApiDocument(siteUrl()), null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
