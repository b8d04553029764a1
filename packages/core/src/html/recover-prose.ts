import { type RenderedPage, weighProse } from './prose.ts';
import type { Rendering } from './render.ts';

/** A rendered page and which of its segments are taken for the article so far. */
export interface Selection extends RenderedPage {
  readonly kept: readonly boolean[];
  /** The segment of the headline, where it is known. */
  readonly headline: number | null;
}

/** The article's element is the deepest one that holds so much of the page's running text. */
const MAIN_SHARE = 0.75;
/** Readability picked too little when it left out so much, against what it has, above the end of what it has … */
const TOO_LITTLE = 0.3;
/** … or when it has less than this of the running text in the article's element. */
const ALMOST_NOTHING = 0.15;

/**
 * Where readability left out whole parts above the end of its pick, or nearly everything, all the text of the article's
 * element is taken. What it left out below its pick stays out: comments and other articles look like running text too.
 */
export function recoverMain(selection: Selection): readonly boolean[] {
  const { rendering, kept, headline } = selection;
  const weights = weighProse(selection);
  const main = findMainBox(rendering, weights);
  if (main < 0) return kept;
  const inside = insideOf(rendering, main);
  const isIn = (index: number): boolean => inside[rendering.segments[index]?.box ?? -1] === true;
  const isKept = (index: number): boolean => kept[index] === true;
  const top = headline ?? -1;
  const lastKept = weights.findLastIndex((weight, index) => weight > 0 && isKept(index));
  const sum = (test: (index: number) => boolean): number =>
    weights.reduce((total, weight, index) => (weight > 0 && test(index) ? total + weight : total), 0);
  const all = sum(isIn);
  const had = sum((index) => isIn(index) && isKept(index));
  const missing = sum((index) => isIn(index) && !isKept(index) && index > top && index < lastKept);
  const nothing = had < all * ALMOST_NOTHING;
  if (sum(isKept) - had > all - had || (!nothing && missing < had * TOO_LITTLE)) return kept;
  const first = weights.findIndex((weight, index) => weight > 0 && isIn(index) && index > top);
  const last = nothing ? weights.findLastIndex((weight, index) => weight > 0 && isIn(index)) : lastKept;
  return rendering.segments.map(
    ({ zone }, index) =>
      isKept(index) || (isIn(index) && index >= first && index <= last && zone.reason === null && !zone.outside),
  );
}

/** Running text that stands beside kept running text, in the same element or the one around it, is of the same article. */
export function recoverSiblings(selection: Selection): readonly boolean[] {
  const { rendering, kept, headline } = selection;
  const { segments, parents } = rendering;
  const weights = weighProse(selection);
  const isText = (index: number): boolean => kept[index] === true && (weights[index] ?? 0) > 0;
  const homes = new Set<number>();
  segments.forEach(({ box }, index) => {
    if (isText(index)) homes.add(parents[box] ?? -1);
  });
  const first = segments.findIndex((_, index) => isText(index));
  const last = segments.findLastIndex((_, index) => isText(index));
  return segments.map(({ box }, index) => {
    if (kept[index] === true) return true;
    if ((weights[index] ?? 0) === 0 || index <= (headline ?? -1)) return false;
    const home = parents[box] ?? -1;
    return homes.has(home) || (index > first && index < last && homes.has(parents[home] ?? -1));
  });
}

/** The deepest block element that holds most of the running text; -1 on a page without any. */
function findMainBox({ parents, segments }: Rendering, weights: readonly number[]): number {
  const sums = new Array<number>(parents.length).fill(0);
  segments.forEach(({ box }, index) => {
    sums[box] = (sums[box] ?? 0) + (weights[index] ?? 0);
  });
  for (let box = parents.length - 1; box > 0; box -= 1) {
    const outer = parents[box] ?? 0;
    sums[outer] = (sums[outer] ?? 0) + (sums[box] ?? 0);
  }
  const needed = (sums[0] ?? 0) * MAIN_SHARE;
  return sums.findLastIndex((sum) => sum > 0 && sum >= needed);
}

/** For each block element whether it is the given one or stands inside it. */
function insideOf({ parents }: Rendering, main: number): readonly boolean[] {
  const inside: boolean[] = [];
  parents.forEach((outer, box) => {
    inside.push(box === main || inside[outer] === true);
  });
  return inside;
}
