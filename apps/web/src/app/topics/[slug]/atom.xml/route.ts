import { topicFeedRoute } from '../../../../feeds/topic-feed.ts';

export const GET = topicFeedRoute('atom.xml');
