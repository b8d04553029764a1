/** What stands behind the question mark of an address; anybody can write anything there, and more than once. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter; null when it is missing or empty. */
export function oneValue(value: SearchParams[string]): string | null {
  return (typeof value === 'string' ? value : value?.[0]) || null;
}
