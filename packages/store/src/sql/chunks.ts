/** Databases limit the parameters of one statement; 500 rows of our widest table stay far below every limit. */
const SIZE = 500;

/** The items in order, in lists no longer than one statement takes. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += SIZE) yield items.slice(start, start + SIZE);
}
