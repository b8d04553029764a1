/** What is wrong with a call: where, what was expected there, and what stands there. */
export interface Mistake {
  readonly place: string;
  readonly expected: string;
  readonly actual: unknown;
}

/** Throws a `TypeError` for a wrong call of a function. */
export function fail(name: string, { place, expected, actual }: Mistake): never {
  throw new TypeError(`${name} expects ${expected} as ${place}; it got ${describe(actual)}.`);
}

function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : value === null ? 'null' : typeof value;
}
