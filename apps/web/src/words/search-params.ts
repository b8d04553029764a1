/** What stands behind the question mark of an address; anybody can write anything there, and more than once. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter; null when it is missing or empty. */
export function oneValue(value: SearchParams[string]): string | null {
  return (typeof value === 'string' ? value : value?.[0]) || null;
}

/** What stands behind the question mark, each parameter with all its values. */
export function readQuery(query: string): SearchParams {
  const params: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    const before = params[name];
    params[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return params;
}
