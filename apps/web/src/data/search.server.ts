import type { SearchResult, Suggestion } from '@onrecord/store';
import { createAllowance } from '../http/allowance.ts';
import { asBeginnings, type SearchAddress, wordsOf } from '../words/search-request.ts';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';
import { writableArchive } from './writable-archive.server.ts';

/** Articles, quotes and entities that hold all that the query asks for, with the counts of their facts. */
export async function searchArchive(
  { query, sort }: SearchAddress,
  limit: number,
  after: string | null = null,
): Promise<SearchResult> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.search({ query, sort, limit, cursor, facets: true }));
}

/** What there is instead of something that was not found. */
export interface Instead {
  /** Words of the query that are found by themselves, with how much; the rarest, which tell most, first. */
  readonly words: readonly { readonly word: string; readonly counts: SearchResult['counts'] }[];
  /** Names and topics that begin as the last word does. */
  readonly suggestions: readonly Suggestion[];
  /** The query with its words as beginnings, where that finds something; else null. */
  readonly beginnings: string | null;
}

const MOST_WORDS = 5;
/** Shorter words are mostly those that stand everywhere. */
const TELLING = 4;
const SUGGESTIONS = 6;

/** Looks for each word of a query that found nothing, and for names that begin so. */
export async function searchInstead(query: string): Promise<Instead> {
  const store = await archive();
  const words = wordsOf(query);
  const telling = words.filter((word) => word.length >= TELLING).slice(0, MOST_WORDS);
  const alone = words.length < 2 ? [] : telling;
  const found = await Promise.all(
    alone.map(async (word) => ({ word, counts: (await store.search({ query: word, limit: 1 })).counts })),
  );
  return {
    words: found.filter(({ counts }) => sum(counts) > 0).toSorted((a, b) => sum(a.counts) - sum(b.counts)),
    suggestions: await store.suggest(words.at(-1) ?? '', SUGGESTIONS),
    beginnings: await findBeginnings(query),
  };
}

async function findBeginnings(query: string): Promise<string | null> {
  const longer = asBeginnings(query);
  if (longer === null) return null;
  const { counts } = await (await archive()).search({ query: longer, limit: 1 });
  return sum(counts) > 0 ? longer : null;
}

function sum({ quotes, articles }: SearchResult['counts']): number {
  return quotes + articles;
}

const MINUTE_MS = 60_000;
/** Each is a write, which editors wait behind. */
const mayNote = createAllowance({ most: 30, within: MINUTE_MS });

/** Counts a search that found nothing. Nobody waits for it, and nobody misses it where the archive cannot be written. */
export function noteFailedSearch(query: string): void {
  if (!mayNote('everybody')) return;
  void writableArchive()
    .then((store) => store.noteFailedSearch(query))
    .catch(() => undefined);
}
