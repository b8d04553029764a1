import { answerFeed, noFeed } from './answer-feed.ts';
import { entityFeed } from './entity-feed.ts';
import type { FeedFile } from './write-feed.ts';

interface Context {
  readonly params: Promise<{ collection: string; slug: string }>;
}

/** The route of a speaker's feed in one format. */
export function entityFeedRoute(file: FeedFile): (request: Request, context: Context) => Promise<Response> {
  return async (_request, { params }) => {
    const { collection, slug } = await params;
    const feed = await entityFeed(collection, slug);
    return feed === null ? noFeed() : answerFeed(file, feed);
  };
}
