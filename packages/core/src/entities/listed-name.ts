import type { Token } from '../text/tokens.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import type { Run } from './run.ts';
import { BEGINS_LISTED, isListedAs, ORGANISATION_NAME, PLACE_NAME } from './word-lists.ts';

/** Most words of a name in the lexicons. */
const LONGEST_LISTED = Math.max(...[...PLACE_NAMES, ...ORGANISATION_NAMES].map((name) => name.split(' ').length));

/** The tokens spell a known place or organisation. */
export function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_LISTED) return false;
  // Nearly no word begins one.
  if (!isListedAs(tokens[from], BEGINS_LISTED)) return false;
  if (to - from === 1) return isListedAs(tokens[from], PLACE_NAME | ORGANISATION_NAME);
  const words = tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');
  return PLACE_NAMES.has(words) || ORGANISATION_NAMES.has(words);
}

/** One of the tokens is in one of the lists. */
export function isAnyListed(tokens: readonly Token[], { from, to }: Run, lists: number): boolean {
  for (let at = from; at < to; at += 1) if (isListedAs(tokens[at], lists)) return true;
  return false;
}
