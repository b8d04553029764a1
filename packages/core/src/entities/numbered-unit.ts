import type { Token } from '../text/tokens.ts';
import type { Run } from './run.ts';

/** "18th Brigade", "5th Special Forces Group": a unit by its number. */
export function numberedUnit(tokens: readonly Token[], from: number): Run | null {
  if (tokens[from + 1]?.capital !== true || !/\d(?:st|nd|rd|th)$/.test(tokens[from]?.text ?? '')) return null;
  let to = from + 1;
  while (tokens[to]?.capital === true && to - from < LONGEST_UNIT) to += 1;
  return UNITS.has(tokens[to - 1]?.lower ?? '') ? { from, to } : null;
}

/** Most tokens of a unit's name. */
const LONGEST_UNIT = 6;
const UNITS = new Set(
  'brigade division regiment battalion corps army fleet squadron group wing company legion'.split(' '),
);
