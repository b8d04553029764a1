import { csvwMetadata } from '@onrecord/core/export';
import { CSVW_TYPE, DOWNLOADS } from '../downloads.ts';

/** What the columns of the table beside it mean; where programs look for it, by W3C's CSV on the Web. */
export function GET(): Response {
  return new Response(JSON.stringify(csvwMetadata('quotes', DOWNLOADS.quotes.name)), {
    headers: { 'content-type': CSVW_TYPE, 'cache-control': 'no-cache' },
  });
}
