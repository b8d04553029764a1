/** The three sources from which the entity stage knows names: each can be switched off to measure what it adds. */
export type NameClue = 'lexicon' | 'memory' | 'model';

/** Reasons that come from a list of names. */
const FROM_LISTS: ReadonlySet<string> = new Set([
  'a known place',
  'a known organisation',
  'an acronym of a country',
  'begins with a given name',
  'is a given name',
]);

/** True for a reason that a list of names gives. */
export function isFromLists(reason: string): boolean {
  return FROM_LISTS.has(reason);
}
