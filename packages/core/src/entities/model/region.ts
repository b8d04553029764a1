import type { Token } from '../../text/tokens.ts';
import { isA, PARTICLE, SPANISH_ARTICLE } from '../../text/word-classes.ts';

/** A stretch of one paragraph in which names may stand; token indices, half-open. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 60;
/** A region of so many tokens is as long as any. */
export const LONGEST_REGION = LONGEST + 4;
const CONNECTORS = new Set(['of', 'for', 'and', 'the', '&', 'on', "'s", '’s', '/']);

// Only a word is ever said to have a capital.
const isCapital = (token: Token | undefined): boolean => token?.capital === true;
const isParticle = (token: Token | undefined): boolean => isA(token, PARTICLE | SPANISH_ARTICLE);

/** Every stretch of capitals with the small words that may join them, left to right. */
export function findRegions(tokens: readonly Token[]): Region[] {
  const found: Region[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!canBegin(tokens, i)) {
      i += 1;
      continue;
    }
    const to = regionEnd(tokens, i);
    found.push({ from: i, to });
    i = to;
  }
  return found;
}

function regionEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const current = tokens[to];
    if (
      isCapital(current) ||
      (current?.kind === 'number' && /^\d{1,4}$/.test(current.text) && isCapital(tokens[to - 1]))
    )
      to += 1;
    else {
      const joined = skipConnectors(tokens, to);
      if (joined === to) break;
      to = joined + 1;
    }
  }
  return to;
}

/** The capital behind at most two connecting words, or `at` itself. */
function skipConnectors(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to - at < 3 && to < tokens.length) {
    const word = tokens[to];
    if (word === undefined || !(isParticle(word) || word.kind === 'possessive' || CONNECTORS.has(word.lower)))
      return at;
    to += 1;
    if (isCapital(tokens[to])) return to;
  }
  return at;
}

/** True for a token with which a name may begin. */
export function canBegin(tokens: readonly Token[], at: number): boolean {
  if (isCapital(tokens[at])) return true;
  // "van der Elzen": at most two particles.
  if (!isParticle(tokens[at])) return false;
  return isCapital(tokens[at + 1]) || (isParticle(tokens[at + 1]) && isCapital(tokens[at + 2]));
}

/** True for a token with which a name may end. */
export function canEnd(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) || tokens[at]?.kind === 'number';
}
