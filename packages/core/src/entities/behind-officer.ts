import type { Words } from './document-lexicon.ts';
import { isTitleAt, isTitleHead } from './titles.ts';

/** Farthest from a name that the office stands that somebody serves as, in tokens. */
const LONGEST_SERVICE = 4;
const SERVES = new Set('is was has acts acted serves served works worked'.split(' '));

/** "Matei Lind is serving as governor", "Durán acts as the spokesman": behind the name somebody holds an office. */
export function servesAs({ tokens }: Words, from: number): boolean {
  if (!SERVES.has(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < from + LONGEST_SERVICE; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital) return false;
    if (token.lower !== 'as') continue;
    return (
      at > from &&
      isTitleHead(/^(?:the|a|an|its|his|her)$/.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 2] : tokens[at + 1])
    );
  }
  return false;
}

/** Most words of a name with its office. */
const LONGEST_OFFICER = 6;

/** "Mayor Ada Brenn of …": a name ends there that an office begins or stands before; an office of its own ("the Mayor of") has no name behind it. */
export function isBehindOfficer(words: Words, last: number): boolean {
  let at = last;
  while (last - at < LONGEST_OFFICER && words.tokens[at]?.capital === true && !isTitleAt(words, at)) at -= 1;
  return at < last && isTitleAt(words, at);
}
