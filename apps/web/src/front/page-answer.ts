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
    body: Buffer.from(html, 'utf8'),
  };
}
