/** The values of the fields that have a list of them, by what a reader may call each: its own word, and the one that a site shows. */
const VALUES = {
  kind: { direct: ['direct', 'quoted'], mixed: ['mixed', 'partly quoted'], indirect: ['indirect', 'reported'] },
  stance: {
    neutral: ['neutral', 'said'],
    affirm: ['affirm', 'affirmed'],
    claim: ['claim', 'claimed'],
    deny: ['deny', 'denied'],
    reveal: ['reveal', 'revealed'],
    demand: ['demand', 'demanded'],
    condemn: ['condemn', 'condemned'],
    praise: ['praise', 'praised'],
    promise: ['promise', 'promised'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type ListedField = keyof typeof VALUES;

export function isListed(field: string): field is ListedField {
  return Object.hasOwn(VALUES, field);
}

/** The value that a reader's word for it means; null for none. */
export function listedValue(field: ListedField, word: string): string | null {
  const folded = word.toLowerCase();
  const found = Object.entries<readonly string[]>(VALUES[field]).find(([, words]) => words.includes(folded));
  return found?.[0] ?? null;
}

/** All values of a field, as they are written in a query. */
export function valuesOf(field: ListedField): readonly string[] {
  return Object.keys(VALUES[field]);
}
