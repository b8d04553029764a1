import type { FeedSource } from './feed-source.ts';
import { type FeedFile, writeFeed } from './write-feed.ts';

/** The answer to a request for a feed; asked for again each time, as it must show what was published a moment ago. */
export function answerFeed(file: FeedFile, source: FeedSource): Response {
  const { type, body } = writeFeed(file, source);
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } });
}
