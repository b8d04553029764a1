import * as z from 'zod';
import { StoreError } from '../store-error.ts';

/** The list a cursor belongs to; one list's cursor is refused by another. */
const LISTS = [
  ...(['articles', 'oldest-articles', 'quotes', 'found-articles', 'found-quotes'] as const),
  ...([
    'ranked-articles',
    'ranked-quotes',
    'ledger',
    'newest-ledger',
    'entities',
    'reviews',
    'jobs',
    'job-rows',
    'reports',
    'quotes-naming',
    'named',
  ] as const),
] as const;
export type CursorList = (typeof LISTS)[number];

/** The last item shown: its article's place, and for quotes its position within the article; in a ranked list its `place` in the list. */
export interface CursorPoint {
  readonly list: CursorList;
  readonly place: number;
  readonly position: number;
}

const Point = z.strictObject({
  list: z.enum(LISTS),
  place: z.int(),
  position: z.int().min(0),
});

/** Makes the opaque text of a cursor. */
export function writeCursor(point: CursorPoint): string {
  return Buffer.from(JSON.stringify(point), 'utf8').toString('base64url');
}

/** Reads a cursor of one of these lists; `cursor-invalid` for anything else. Null for none. */
export function readCursor(cursor: string | null | undefined, lists: readonly CursorList[]): CursorPoint | null {
  if (cursor === null || cursor === undefined) return null;
  const point = Point.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!point.success || !lists.includes(point.data.list)) {
    throw new StoreError(
      'cursor-invalid',
      'This cursor does not belong to this list: ask for the first page again, without a cursor.',
    );
  }
  return point.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** The page size meant: 20 unless told, never outside 1 to 100. */
export function pageLimit(limit: number | undefined): number {
  if (limit === undefined || Number.isNaN(limit)) return DEFAULT_LIMIT;
  return Math.min(Math.max(Math.trunc(limit), 1), MAX_LIMIT);
}
