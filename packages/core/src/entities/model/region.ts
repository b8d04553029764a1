import type { Token } from '../../text/tokens.ts';

/** A stretch of one paragraph in which names may stand; token indices, half-open. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 60;
const PARTICLES = new Set(
  'al el bin bint ibn van von der den de del della di da dos das du ter ten ben abu ould la le y e las los'.split(' '),
);
const CONNECTORS = new Set(['of', 'for', 'and', 'the', '&', 'on', "'s", '’s', '/']);

const isCapital = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word' && token.capital;

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
    if (word === undefined || !(PARTICLES.has(word.lower) || CONNECTORS.has(word.lower) || word.kind === 'possessive'))
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
  if (!PARTICLES.has(tokens[at]?.lower ?? '')) return false;
  return isCapital(tokens[at + 1]) || (PARTICLES.has(tokens[at + 1]?.lower ?? '') && isCapital(tokens[at + 2]));
}

/** True for a token with which a name may end. */
export function canEnd(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) || tokens[at]?.kind === 'number';
}
