import { joinClues, type ParagraphClues, readClues } from './clues.ts';
import { pairCost, STEPS, type Step } from './costs.ts';

/** Paragraphs of a translation and of its original that say the same, by their places; one of the lists may be empty, not both. */
export interface AlignedPair {
  readonly translation: readonly number[];
  readonly original: readonly number[];
  /** Who says so: `given` pairs come first hand. */
  readonly by: 'given' | 'lengths';
}

/** A pair somebody knows of. No paragraph is in two of them. */
export type FixedPair = Pick<AlignedPair, 'translation' | 'original'>;

/** Beyond so many comparisons only places near the diagonal are looked at. */
const MOST_CELLS = 1_000_000;
/** Paragraphs to either side of the diagonal. */
const BAND = 150;

/**
 * Finds for each paragraph of a translation the one of the original that says the same, by how long they are and by the numbers, names and
 * quotation marks in them; the order is kept. Given pairs are taken as they are, wherever they stand, and the rest is aligned between those
 * that keep the order. The pairs are in the order of the translation, and hold every paragraph once.
 */
export function alignParagraphs(
  translation: readonly string[],
  original: readonly string[],
  given: readonly FixedPair[] = [],
): readonly AlignedPair[] {
  const fixed = given.map((pair): AlignedPair => ({ ...pair, by: 'given' }));
  const clues = { translation: translation.map(readClues), original: original.map(readClues) };
  const ratio = ratioOf(clues.translation, clues.original);
  const taken = {
    translation: new Set(fixed.flatMap((pair) => pair.translation)),
    original: new Set(fixed.flatMap((pair) => pair.original)),
  };
  const found: AlignedPair[] = [...fixed];
  let from = { translation: 0, original: 0 };
  for (const wall of [...walls(fixed), { translation: translation.length, original: original.length }]) {
    const rows = range(from.translation, wall.translation).filter((place) => !taken.translation.has(place));
    const columns = range(from.original, wall.original).filter((place) => !taken.original.has(place));
    found.push(...alignStretch({ rows, columns }, clues, ratio));
    from = wall;
  }
  return inOrder(found);
}

/** Given pairs in the order of both texts: nothing is aligned across them. Those that break the order stand alone. */
function walls(fixed: readonly AlignedPair[]): readonly { readonly translation: number; readonly original: number }[] {
  const both = fixed.flatMap(({ translation, original }) =>
    translation.length === 0 || original.length === 0
      ? []
      : [{ translation: Math.max(...translation), original: Math.max(...original) }],
  );
  let last = -1;
  return both
    .toSorted((a, b) => a.translation - b.translation)
    .filter(({ original }) => {
      if (original <= last) return false;
      last = original;
      return true;
    });
}

interface Clues {
  readonly translation: readonly ParagraphClues[];
  readonly original: readonly ParagraphClues[];
}

interface Stretch {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function alignStretch({ rows, columns }: Stretch, clues: Clues, ratio: number): readonly AlignedPair[] {
  const width = columns.length + 1;
  const costs = new Float64Array((rows.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Int8Array(costs.length).fill(-1);
  costs[0] = 0;
  const isNear = nearDiagonal(rows.length, columns.length);
  const [ones, others] = [cluesAt(clues.translation, rows), cluesAt(clues.original, columns)];
  for (let row = 0; row <= rows.length; row += 1) {
    for (let column = 0; column <= columns.length; column += 1) {
      const so = costs[row * width + column] ?? Number.POSITIVE_INFINITY;
      if (so === Number.POSITIVE_INFINITY || !isNear(row, column)) continue;
      for (const [index, step] of STEPS.entries()) {
        const to = (row + step.translation) * width + column + step.original;
        if (row + step.translation > rows.length || column + step.original > columns.length) continue;
        const one = ones[step.translation][row];
        const other = others[step.original][column];
        const cost = so + step.cost + (one && other ? pairCost(one, other, ratio) : 0);
        if (cost < (costs[to] ?? 0)) {
          costs[to] = cost;
          steps[to] = index;
        }
      }
    }
  }
  return trace({ rows, columns }, steps);
}

/** From the end back to the beginning, by the cheapest steps. */
function trace({ rows, columns }: Stretch, steps: Int8Array): readonly AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let [row, column] = [rows.length, columns.length];
  while (row > 0 || column > 0) {
    const step: Step | undefined = STEPS[steps[row * (columns.length + 1) + column] ?? -1];
    if (step === undefined) break;
    pairs.push({
      translation: rows.slice(row - step.translation, row),
      original: columns.slice(column - step.original, column),
      by: 'lengths',
    });
    row -= step.translation;
    column -= step.original;
  }
  return pairs.reverse();
}

function nearDiagonal(rows: number, columns: number): (row: number, column: number) => boolean {
  if (rows * columns <= MOST_CELLS) return () => true;
  return (row, column) => Math.abs(column - (row * columns) / rows) <= BAND || row === rows || column === columns;
}

/** The clues of no, one and two paragraphs from each place on. */
function cluesAt(clues: readonly ParagraphClues[], places: readonly number[]) {
  const one = places.flatMap((place) => clues[place] ?? []);
  const two = one.flatMap((each, i) => {
    const next = one[i + 1];
    return next === undefined ? [] : joinClues(each, next);
  });
  return [[], one, two] as const;
}

/** Letters of the original for one of the translation, over the whole texts; never beyond what two languages differ by. */
function ratioOf(translation: readonly ParagraphClues[], original: readonly ParagraphClues[]): number {
  const total = (clues: readonly ParagraphClues[]) => clues.reduce((sum, { length }) => sum + length, 0);
  return Math.min(2.5, Math.max(0.25, (total(original) + 1) / (total(translation) + 1)));
}

/** In the order of the translation; what has no place there stands behind the pair before it in the original. */
function inOrder(pairs: readonly AlignedPair[]): readonly AlignedPair[] {
  const placed = pairs.filter(({ translation }) => translation.length > 0);
  placed.sort((a, b) => (a.translation[0] ?? 0) - (b.translation[0] ?? 0));
  const alone = pairs.filter(({ translation }) => translation.length === 0);
  alone.sort((a, b) => (a.original[0] ?? 0) - (b.original[0] ?? 0));
  const result = [...placed];
  for (const pair of alone) {
    const first = pair.original[0] ?? 0;
    const before = result.findLastIndex(({ original }) => original.length > 0 && Math.max(...original) < first);
    result.splice(before + 1, 0, pair);
  }
  return result;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
