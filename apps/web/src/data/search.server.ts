import type { SearchResult } from '@onrecord/store';
import type { SearchAddress } from '../words/search-request.ts';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** Articles, quotes and entities that hold all that the query asks for, with the counts of their facts. */
export async function searchArchive(
  { query, sort }: SearchAddress,
  limit: number,
  after: string | null = null,
): Promise<SearchResult> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.search({ query, sort, limit, cursor, facets: true }));
}
