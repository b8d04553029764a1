import { isA, PREPOSITION } from '../text/word-classes.ts';
import type { Words } from './document-lexicon.ts';
import { namesPerson } from './new-description.ts';
import { isPersonNoun } from './person-phrases.ts';

/** Farthest from its article that the noun of an apposition stands. */
const FARTHEST = 4;

/** ", a vegetable [seller],": behind the comma stands what one person is. */
export function isSomebody({ tokens }: Words, from: number): boolean {
  if (!/^an?$/.test(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at <= from + FARTHEST; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    const ends = tokens[at + 1]?.kind !== 'word' || isA(tokens[at + 1], PREPOSITION);
    if (ends || tokens[at + 1]?.lower === 'who') return !token.capital && (isPersonNoun(token) || namesPerson(token));
  }
  return false;
}
