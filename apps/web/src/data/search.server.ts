import type { SearchResult } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** Articles, quotes and entities that hold every word of the query. */
export async function searchArchive(query: string, limit: number, after: string | null = null): Promise<SearchResult> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.search({ query, limit, cursor }));
}
