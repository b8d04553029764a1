import type { Range } from './find-body.ts';
import type { Unit } from './unit.ts';
import type { Verdict } from './verdict.ts';

/** A page on the way to its verdicts: the units, what each is by itself, and where the body is. */
export interface Sheet {
  readonly units: readonly Unit[];
  readonly alone: readonly (Verdict | null)[];
  readonly body: Range;
}

/** Verdicts by the index of their unit. */
export type Verdicts = ReadonlyMap<number, Verdict>;

const LONGEST_HEADLINE = 180;
const ENDS_AS_HEADLINE = /[^.,:،。\s]\s*$/u;
const TITLE_TAIL = /\s[|–—-]\s/u;

/** True for a unit that could stand in large type: short, and without a final stop. */
export function isHeadlineLike(unit: Unit): boolean {
  return unit.text.length <= LONGEST_HEADLINE && unit.words > 0 && ENDS_AS_HEADLINE.test(unit.text);
}

/** True when the unit says what the headline says, perhaps with the site's name behind: "Bridge Reopens | Harbour Post". */
export function repeatsHeadline(unit: Unit, headline: Unit): boolean {
  if (headline.key === '' || unit.key === '') return false;
  if (unit.key === headline.key) return true;
  if (!unit.key.startsWith(headline.key) || unit.text.length > headline.text.length + 60) return false;
  return TITLE_TAIL.test(unit.text.slice(headline.text.length - 1));
}

/** True when the rule took the unit for a kind of block. */
export function isKept(verdict: Verdict | null | undefined, kind: string): boolean {
  return verdict !== null && verdict !== undefined && 'kept' in verdict && verdict.kept === kind;
}
