import { PAGE_HEADERS } from '../http/page-headers.ts';
import type { WrittenPage } from '../site/write-page.tsx';
import type { Answer } from './take-answer.ts';

/** A page of the site's own writing as an answer that nobody keeps, until the front says otherwise. */
export function pageAnswer({ html, policy }: WrittenPage, status: number): Answer {
  return {
    status,
    headers: {
      ...PAGE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'private, no-store',
    },
    body: bytesOf(html),
  };
}

const encoder = new TextEncoder();
/** A code unit of UTF-16 takes three bytes of UTF-8 at most. */
const MOST_BYTES = 3;
/** For the longest pages there are but a few. */
const space = new Uint8Array(512 * 1024);

/** In UTF-8. Into space that is there already it takes a third of the time of `Buffer.from`, as long as compressing the page. */
function bytesOf(text: string): Buffer {
  if (text.length * MOST_BYTES > space.length) return Buffer.from(text, 'utf8');
  const { written } = encoder.encodeInto(text, space);
  return Buffer.from(space.subarray(0, written));
}
