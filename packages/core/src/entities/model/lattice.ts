import { LABELS } from './labels.ts';
import type { Place, Reading } from './reading.ts';
import { canBegin, canEnd, type Region } from './region.ts';

/** Most tokens of a name that the model reads as one. */
const LONGEST = 9;
/** A stretch of more tokens is a line in capitals: it is cut into shorter names, for they are many. */
const LINE = 30;
const LONGEST_IN_LINE = 4;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** A region cut in every possible way: its segments by their first token, each with a score for every label. */
export interface Lattice {
  readonly reading: Reading;
  readonly region: Region;
  readonly places: readonly Place[];
  readonly scores: Float64Array;
  /** Where its scores begin; each segment has one for every label. */
  readonly at: number;
}

/** A chosen segment: the place's number in the lattice and its label's. */
export interface Choice {
  readonly place: number;
  readonly label: number;
}

/** Every segment of a region that can be a name, and every single word. */
export function segmentsOf(reading: Reading, region: Region): Place[] {
  const { tokens } = reading;
  const places: Place[] = [];
  const longest = region.to - region.from > LINE ? LONGEST_IN_LINE : LONGEST;
  for (let from = region.from; from < region.to; from += 1) {
    places.push({ from, to: from + 1, region });
    if (!canBegin(tokens, from)) continue;
    for (let to = from + 2; to <= Math.min(region.to, from + longest); to += 1)
      if (canEnd(tokens, to - 1)) places.push({ from, to, region });
  }
  return places;
}

/** True where a segment may have a label: only single words are no name, only capitals are one. */
export function allows({ tokens }: Reading, { from, to }: Place, label: number): boolean {
  if (label === 0) return to - from === 1;
  return to - from > 1 || (canBegin(tokens, from) && canEnd(tokens, from));
}

/** The scores with those of impossible labels made impossible. */
export function forbid({ reading, places, scores, at: begin }: Lattice): void {
  places.forEach((place, n) => {
    const at = begin + n * LABELS.length;
    // What holds for one kind of name holds for all of them.
    if (!allows(reading, place, 0)) scores[at] = IMPOSSIBLE;
    if (!allows(reading, place, 1)) scores.fill(IMPOSSIBLE, at + 1, at + LABELS.length);
  });
}

function addLogs(a: number, b: number): number {
  if (a === IMPOSSIBLE) return b;
  if (b === IMPOSSIBLE) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Writes how probable every segment is with every label, given the whole region; laid out like the scores. */
export function writeChances({ region, places, scores, at }: Lattice, chances: Float64Array): void {
  // Most regions are a single word, which can be cut in one way only.
  if (places.length === 1) {
    share(scores, chances, at);
    return;
  }
  const sums = sumsOf(places, region, (n) => share(scores, chances, at + n * LABELS.length));
  places.forEach(({ from, to }, n) => {
    const before = sums.until[from - region.from] ?? IMPOSSIBLE;
    const behind = sums.onwards[to - region.from] ?? IMPOSSIBLE;
    const segment = Math.exp(before + (sums.totals[n] ?? IMPOSSIBLE) + behind - sums.whole);
    for (let i = at + n * LABELS.length; i < at + (n + 1) * LABELS.length; i += 1)
      chances[i] = (chances[i] ?? 0) * segment;
  });
}

interface Sums {
  /** The logarithms of the sums over all ways to cut the region until a token, and from it onwards. */
  readonly until: readonly number[];
  readonly onwards: readonly number[];
  /** Those of the labels of each segment. */
  readonly totals: readonly number[];
  readonly whole: number;
}

function sumsOf(places: readonly Place[], region: Region, totalOf: (segment: number) => number): Sums {
  const size = region.to - region.from;
  const until = new Array<number>(size + 1).fill(IMPOSSIBLE);
  const onwards = new Array<number>(size + 1).fill(IMPOSSIBLE);
  until[0] = 0;
  onwards[size] = 0;
  const totals: number[] = [];
  places.forEach(({ from, to }, n) => {
    const total = totalOf(n);
    totals.push(total);
    const end = to - region.from;
    until[end] = addLogs(until[end] ?? IMPOSSIBLE, (until[from - region.from] ?? IMPOSSIBLE) + total);
  });
  for (let n = places.length - 1; n >= 0; n -= 1) {
    const [start, end] = [(places[n]?.from ?? 0) - region.from, (places[n]?.to ?? 0) - region.from];
    onwards[start] = addLogs(onwards[start] ?? IMPOSSIBLE, (onwards[end] ?? IMPOSSIBLE) + (totals[n] ?? IMPOSSIBLE));
  }
  return { until, onwards, totals, whole: until[size] ?? 0 };
}

/** Writes each label's share of a segment; gives the logarithm of the sum of all. */
function share(scores: Float64Array, chances: Float64Array, at: number): number {
  let most = IMPOSSIBLE;
  for (let i = at; i < at + LABELS.length; i += 1) most = Math.max(most, scores[i] ?? IMPOSSIBLE);
  if (most === IMPOSSIBLE) return IMPOSSIBLE;
  let sum = 0;
  for (let i = at; i < at + LABELS.length; i += 1) {
    const score = scores[i] ?? IMPOSSIBLE;
    const chance = score === IMPOSSIBLE ? 0 : Math.exp(score - most);
    chances[i] = chance;
    sum += chance;
  }
  for (let i = at; i < at + LABELS.length; i += 1) chances[i] = (chances[i] ?? 0) / sum;
  return most + Math.log(sum);
}

function bestLabel(scores: Float64Array, at: number): number {
  let best = 0;
  for (let label = 1; label < LABELS.length; label += 1)
    if ((scores[at + label] ?? IMPOSSIBLE) > (scores[at + best] ?? IMPOSSIBLE)) best = label;
  return best;
}

/** The best way to cut a region, left to right. */
export function bestPath({ region, places, scores, at: begin }: Lattice): Choice[] {
  const size = region.to - region.from;
  if (places.length === 1) return [{ place: 0, label: bestLabel(scores, begin) }];
  const best = new Array<number>(size + 1).fill(IMPOSSIBLE);
  const back = new Array<number>(size + 1).fill(-1);
  best[0] = 0;
  places.forEach(({ from, to }, n) => {
    for (let label = 0; label < LABELS.length; label += 1) {
      const score =
        (best[from - region.from] ?? IMPOSSIBLE) + (scores[begin + n * LABELS.length + label] ?? IMPOSSIBLE);
      if (score <= (best[to - region.from] ?? IMPOSSIBLE)) continue;
      best[to - region.from] = score;
      back[to - region.from] = n * LABELS.length + label;
    }
  });
  const path: Choice[] = [];
  for (let at = size; at > 0; ) {
    const step = back[at] ?? -1;
    if (step < 0) break;
    const choice = { place: Math.floor(step / LABELS.length), label: step % LABELS.length };
    path.unshift(choice);
    at = (places[choice.place]?.from ?? region.from) - region.from;
  }
  return path;
}
