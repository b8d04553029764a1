import { siteUrl } from '../data/site.server.ts';
import { readTopic, readTopicArticles } from '../data/topics.server.ts';
import { decodedPart, topicPath } from '../words/addresses.ts';
import { answerFeed, noFeed } from './answer-feed.ts';
import { articleEntries } from './entries.ts';
import type { FeedFile } from './write-feed.ts';

const ENTRIES = 30;

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** The route of a topic's feed in one format: its newest articles. */
export function topicFeedRoute(file: FeedFile): (request: Request, context: Context) => Promise<Response> {
  return async (_request, { params }) => {
    const topic = await readTopic(decodedPart((await params).slug));
    if (topic === null) return noFeed();
    const articles = await readTopicArticles(topic, ENTRIES);
    return answerFeed(file, {
      site: siteUrl(),
      path: topicPath(topic.slug),
      title: `${topic.name} on record`,
      description: `The newest articles about ${topic.name}`,
      entries: await articleEntries(articles.items),
    });
  };
}
