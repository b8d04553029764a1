import type { Token } from '../text/tokens.ts';
import { DETERMINER, isA } from '../text/word-classes.ts';
import { ACRONYM, isListedAs } from './word-lists.ts';

/** Most tokens of a name that is spelt out before its acronym. */
const LONGEST_EXPANSION = 60;
interface Expansion {
  readonly to: number;
  readonly acronym: string;
}

/**
 * "Islamic State in Iraq and Syria (ISIS)": the words before the bracket whose initials spell the acronym, by their first
 * token; null where there is no acronym in brackets.
 */
export function findExpansions(tokens: readonly Token[]): Map<number, Expansion> | null {
  let found: Map<number, Expansion> | null = null;
  for (let i = 1; i < tokens.length - 1; i += 1) {
    const token = tokens[i];
    if (token?.capital !== true || tokens[i - 1]?.text !== '(' || tokens[i + 1]?.text !== ')') continue;
    if (!isListedAs(token, ACRONYM)) continue;
    const from = matchInitials(tokens, i - 2, token.text.replace(/[^\p{L}]/gu, ''));
    if (from === null) continue;
    const to = tokens[i - 2]?.kind === 'possessive' ? i - 2 : i - 1;
    found ??= new Map();
    found.set(from, { to, acronym: token.text });
  }
  return found;
}

function matchInitials(tokens: readonly Token[], last: number, acronym: string): number | null {
  let letter = acronym.length - 1;
  let at = last;
  for (; at >= 0 && letter >= 0 && last - at < Math.min(acronym.length * 3, LONGEST_EXPANSION); at -= 1) {
    const current = tokens[at];
    if (current === undefined || (current.kind !== 'word' && current.kind !== 'possessive' && current.text !== '’'))
      return null;
    if (current.capital && current.text[0]?.toUpperCase() === acronym[letter]?.toUpperCase()) letter -= 1;
    else if (current.capital && letter < acronym.length - 1 && !isA(current, DETERMINER)) return null;
    else if (current.capital) return null;
  }
  return letter < 0 ? at + 1 : null;
}
