/**
 * The first index at which the test holds, in a list where it holds for everything behind that too; the list's length
 * where it never holds. Halves the list at each step.
 */
export function firstIndex<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Sorts a list, and leaves it alone where it is in order already: most lists are. */
export function putInOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let i = 1; i < list.length; i += 1) {
    const a = list[i - 1];
    const b = list[i];
    if (a !== undefined && b !== undefined && compare(a, b) > 0) return list.sort(compare);
  }
  return list;
}

/** The items by their key, each list in the order of the items. (`Map.groupBy` is not in every Node this runs on.) */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to the list under a key. For what a text is read with, not for tables that stay: see `Token`. */
export function append<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
