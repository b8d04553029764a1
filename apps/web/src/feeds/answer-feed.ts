import type { FeedSource } from './feed-source.ts';
import { type FeedFile, writeFeed } from './write-feed.ts';

/** The answer to a request for a feed; asked for again each time, as it must show what was published a moment ago. */
export function answerFeed(file: FeedFile, source: FeedSource): Response {
  const { type, body } = writeFeed(file, source);
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } });
}

/** The answer where a feed has no page. */
export function noFeed(): Response {
  return new Response('There is no feed at this address.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
