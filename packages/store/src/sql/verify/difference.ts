import { canonicalJson, type Json } from '../events/canonical-json.ts';

/** The first thing that is not as it must be. */
export interface Difference {
  /** Where, for people: "article 0197…, version 3, decisions". */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** A difference with both sides as short text. */
export function difference(place: string, expected: unknown, found: unknown): Difference {
  return { place, expected: shown(expected), found: shown(found) };
}

const LONGEST = 300;

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : plain(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function plain(value: unknown): string {
  return canonicalJson(
    JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))) as Json,
  );
}

type Row = object;

/** The first column in which a row is not as expected. */
export function rowDifference(place: string, expected: Row, found: Row | undefined): Difference | null {
  if (found === undefined) return difference(place, expected, undefined);
  const values = new Map<string, unknown>(Object.entries(found));
  for (const [column, value] of Object.entries(expected)) {
    const kept = values.get(column) ?? null;
    if (plain(value ?? null) !== plain(kept)) return difference(`${place}, ${column}`, value ?? null, kept);
  }
  return null;
}

/** The first row that is missing, too many, or different. Both lists are in one order. */
export function rowsDifference(place: string, expected: readonly Row[], found: readonly Row[]): Difference | null {
  for (const [index, row] of expected.entries()) {
    const wrong = rowDifference(`${place}, row ${index + 1}`, row, found[index]);
    if (wrong !== null) return wrong;
  }
  if (found.length <= expected.length) return null;
  return difference(`${place}, row ${expected.length + 1}`, undefined, found[expected.length]);
}
