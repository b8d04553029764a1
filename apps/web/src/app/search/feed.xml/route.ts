import { searchFeedRoute } from '../../../feeds/search-feed.ts';

export const GET = searchFeedRoute('feed.xml');
