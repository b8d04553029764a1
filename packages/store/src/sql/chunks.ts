/** Databases limit the parameters of one statement; 512 rows of our widest table stay far below every limit. */
const SIZE = 512;
/** Up to so many, a list of any length is a statement of its own that is kept; longer ones come in halves of SIZE. */
const EXACT = 64;

/**
 * The items in order, in lists no longer than one statement takes. Long lists have few different lengths, so that few different statements
 * are made of them: each one that is prepared anew holds memory that no collector of garbage counts.
 */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  let start = 0;
  for (let size = SIZE; size >= EXACT; size /= 2) {
    for (; items.length - start >= size; start += size) yield items.slice(start, start + size);
  }
  if (start < items.length) yield items.slice(start);
}
