/**
 * The display order is one integer per article, its *place*: the milliseconds of `publishedAt`, else `receivedAt`, moved
 * up to the next free number when taken. Newest first is then `order by place desc`, a cursor is the last place seen, and
 * a full-text index that walks its row numbers downwards already delivers in display order, so that nothing is ranked or
 * sorted that nobody will see.
 *
 * A quote's number is its article's place followed by 20 bits of its position, first quote highest. Beyond 2^53, hence
 * `bigint`; it is compared in the database and never read back.
 *
 * Limits: dates are ordered within the years 1700 to 2200 (others go to the ends); 1,048,576 quotes per article.
 */
const EARLIEST = Date.UTC(1700, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const POSITIONS = 1n << 20n;

/** The number an article asks for. A bare date counts as its midnight, UTC. */
export function wantedPlace(publishedAt: string | null, receivedAt: string): number {
  const time = new Date(publishedAt ?? receivedAt).getTime();
  return Math.min(Math.max(Number.isNaN(time) ? 0 : time, EARLIEST), LATEST);
}

/** The row number of the quote at `position` (from 0, in text order) of the article at `place`. */
export function quoteNumber(place: number, position: number): bigint {
  return BigInt(place) * POSITIONS + (POSITIONS - 1n - BigInt(position));
}

/** The last position that a quote can have in its article. */
export const LAST_POSITION = Number(POSITIONS) - 1;

/** The year, UTC, of an article at a place. */
export function yearOfPlace(place: number): number {
  return new Date(place).getUTCFullYear();
}

/** The place of a quote's article. */
export function placeOf(number: bigint): number {
  return Number(number >> 20n);
}

/** The lowest place an article of a year can have. */
export function firstPlaceOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** The year of a quote's article. */
export function yearOfQuote(number: bigint): number {
  return yearOfPlace(placeOf(number));
}

/** The lowest number a quote of an article at this place or a later one can have. */
export function firstNumberFrom(place: number): bigint {
  return BigInt(place) * POSITIONS;
}
