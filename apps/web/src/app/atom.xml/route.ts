import { answerFeed } from '../../feeds/answer-feed.ts';
import { siteFeed } from '../../feeds/site-feed.ts';

export async function GET(): Promise<Response> {
  return answerFeed('atom.xml', await siteFeed());
}
