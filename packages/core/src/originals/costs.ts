import type { ParagraphClues } from './clues.ts';

/** How many paragraphs of the translation stand for how many of the original, and what that costs before anything is read. */
export interface Step {
  readonly translation: 0 | 1 | 2;
  readonly original: 0 | 1 | 2;
  readonly cost: number;
}

/** Translators mostly keep paragraphs, sometimes join or cut two, and seldom leave one out. Negative logarithms of how often. */
export const STEPS: readonly Step[] = [
  { translation: 1, original: 1, cost: -Math.log(0.89) },
  { translation: 2, original: 1, cost: -Math.log(0.045) },
  { translation: 1, original: 2, cost: -Math.log(0.045) },
  { translation: 1, original: 0, cost: -Math.log(0.01) },
  { translation: 0, original: 1, cost: -Math.log(0.01) },
];

/** Spread of the length of a translation, in letters for each letter; after Gale and Church, 1993. */
const SPREAD = 6.8;
const SHARED_SIGN = 1.5;
const LONELY_SIGN = 0.4;
const ONE_SPEAKS = 1.5;

/**
 * What it costs to take these for the same words in two languages: how unlikely their lengths are, less for numbers and names both have,
 * more for those that only one has, and for quotation marks in one of them only. `ratio`: letters of the original for one of the translation.
 */
export function pairCost(translation: ParagraphClues, original: ParagraphClues, ratio: number): number {
  let shared = 0;
  for (const sign of translation.signs) if (original.signs.has(sign)) shared += 1;
  const lonely = translation.signs.size + original.signs.size - 2 * shared;
  const speaks = translation.hasQuotation === original.hasQuotation ? 0 : ONE_SPEAKS;
  return lengthCost(translation.length * ratio, original.length) + LONELY_SIGN * lonely + speaks - SHARED_SIGN * shared;
}

function lengthCost(expected: number, found: number): number {
  const mean = Math.max(1, (expected + found) / 2);
  const delta = Math.abs(found - expected) / Math.sqrt(mean * SPREAD);
  return -Math.log(Math.max(tail(delta), 1e-12));
}

/** The part of a normal distribution further out than this on either side; after Abramowitz and Stegun, 7.1.26. */
function tail(delta: number): number {
  const x = delta / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return sum * Math.exp(-x * x);
}
