import type { TypeReason } from './type-reason.ts';

/** The three sources from which the entity stage knows names: each can be switched off to measure what it adds. */
export type NameClue = 'lexicon' | 'memory' | 'model';

/** Reasons that come from a list of names. */
const FROM_LISTS: ReadonlySet<TypeReason> = new Set(['place', 'body', 'country letters', 'given first', 'given']);

/** True for a reason that a list of names gives. */
export function isFromLists(reason: TypeReason): boolean {
  return FROM_LISTS.has(reason);
}
