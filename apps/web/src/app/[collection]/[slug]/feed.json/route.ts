import { entityFeedRoute } from '../../../../feeds/entity-feed-route.ts';

export const GET = entityFeedRoute('feed.json');
