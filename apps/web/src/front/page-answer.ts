import { transcode } from 'node:buffer';
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

/** A code unit of UTF-16. */
const UNIT_BYTES = 2;
/** For code units. For the longest pages, which are few, it is too short. */
const space = Buffer.alloc(512 * 1024);

/**
 * In UTF-8. A written page is thousands of pieces and has characters beyond Latin-1: to copy its code units and to change their form as
 * bytes takes half of the time in which the text itself is encoded.
 */
function bytesOf(text: string): Buffer {
  if (text.length * UNIT_BYTES > space.length) return Buffer.from(text, 'utf8');
  try {
    return transcode(space.subarray(0, space.write(text, 'utf16le')), 'utf16le', 'utf8');
  } catch {
    // Half of a surrogate pair has no bytes of its own: U+FFFD takes its place.
    return Buffer.from(text, 'utf8');
  }
}
