import type { QuoteItem } from '@onrecord/store';
import { readQuote } from '../data/quotes.server.ts';
import { siteUrl } from '../data/site.server.ts';

/** A quote's citation as a file, or 404 in words. */
export async function answerCitation(
  params: Promise<{ readonly id: string }>,
  type: string,
  write: (item: QuoteItem, site: string) => string,
): Promise<Response> {
  const found = await readQuote((await params).id);
  if (found === null) return new Response('There is no such quote.\n', { status: 404 });
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
  return new Response(write(found.item, siteUrl()), { headers });
}
