import type { Page } from '../port.ts';

/** Makes a page of rows that were read one further than its limit, to know whether there are more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  make: { readonly cursor: (last: Row) => string; readonly item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(make.item), next: rows.length > limit && last !== undefined ? make.cursor(last) : null };
}
