import { phraseHash } from '../lexicon/word-hash.ts';
import { LABELS } from './labels.ts';
import type { Place, Reading } from './reading.ts';
import { canBegin, canEnd, LONGEST_REGION, type Region } from './region.ts';

/** Most tokens of a name that the model reads as one. */
const LONGEST = 9;
/** A stretch of more tokens is a line in capitals: it is cut into shorter names, for they are many. */
const LINE = 30;
const LONGEST_IN_LINE = 4;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** A region cut in every possible way: its segments by their first token. Lists of scores have a number for each label of each. */
export interface Lattice {
  readonly reading: Reading;
  readonly region: Region;
  readonly places: readonly Place[];
  /** Where its scores and chances begin in the lists that hold them. */
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
  // Most regions are a single word, and V8 makes room for seventeen items where one is added to an empty list.
  if (region.to - region.from === 1)
    return [{ from: region.from, to: region.to, region, phrase: reading.hash(region.from) }];
  const places: Place[] = [];
  const longest = region.to - region.from > LINE ? LONGEST_IN_LINE : LONGEST;
  for (let from = region.from; from < region.to; from += 1) {
    let phrase = reading.hash(from);
    places.push({ from, to: from + 1, region, phrase });
    const limit = Math.min(region.to, from + longest);
    if (limit === from + 1 || !canBegin(tokens, from)) continue;
    for (let to = from + 2; to <= limit; to += 1) {
      phrase = phraseHash(phrase, reading.hash(to - 1));
      if (canEnd(tokens, to - 1)) places.push({ from, to, region, phrase });
    }
  }
  return places;
}

/** True where a segment may have a label: only single words are no name, only capitals are one. */
export function allows(reading: Reading, { from, to }: Place, label: number): boolean {
  if (label === 0) return to - from === 1;
  return to - from > 1 || isNameAlone(reading, from);
}

function isNameAlone({ tokens }: Reading, at: number): boolean {
  return canBegin(tokens, at) && canEnd(tokens, at);
}

/** Makes the scores of impossible labels impossible. */
export function forbid({ reading, places, at: begin }: Lattice, scores: Float64Array): void {
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined) return;
    const at = begin + n * LABELS.length;
    if (place.to - place.from > 1) scores[at] = IMPOSSIBLE;
    else if (!isNameAlone(reading, place.from))
      for (let label = 1; label < LABELS.length; label += 1) scores[at + label] = IMPOSSIBLE;
  }
}

function addLogs(a: number, b: number): number {
  if (a === IMPOSSIBLE) return b;
  if (b === IMPOSSIBLE) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

// Of one region at a time: to make these lists anew takes longer than to fill them.
/** The logarithms of the sums over all ways to cut the region until a token, and from it onwards. */
const until = new Float64Array(LONGEST_REGION + 1);
const onwards = new Float64Array(LONGEST_REGION + 1);
/** Those of the labels of each segment. */
const totals = new Float64Array(LONGEST_REGION * LONGEST);

/** Writes how probable every segment is with every label, given the whole region; laid out like the scores. */
export function writeChances(lattice: Lattice, scores: Float64Array, chances: Float64Array): void {
  const { region, places, at } = lattice;
  for (let n = 0; n < places.length; n += 1) totals[n] = share(scores, chances, at + n * LABELS.length);
  // Most regions are a single word, which can be cut in one way only.
  if (places.length === 1) return;
  sumUp(lattice);
  const whole = until[region.to - region.from] ?? 0;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n];
    if (place === undefined) return;
    const before = until[place.from - region.from] ?? IMPOSSIBLE;
    const behind = onwards[place.to - region.from] ?? IMPOSSIBLE;
    const segment = Math.exp(before + (totals[n] ?? IMPOSSIBLE) + behind - whole);
    const end = at + (n + 1) * LABELS.length;
    for (let i = end - LABELS.length; i < end; i += 1) chances[i] = (chances[i] ?? 0) * segment;
  }
}

function sumUp({ region, places }: Lattice): void {
  const size = region.to - region.from;
  until.fill(IMPOSSIBLE, 0, size + 1);
  onwards.fill(IMPOSSIBLE, 0, size + 1);
  until[0] = 0;
  onwards[size] = 0;
  for (let n = 0; n < places.length; n += 1) {
    const start = (places[n]?.from ?? 0) - region.from;
    const end = (places[n]?.to ?? 0) - region.from;
    until[end] = addLogs(until[end] ?? IMPOSSIBLE, (until[start] ?? IMPOSSIBLE) + (totals[n] ?? IMPOSSIBLE));
  }
  for (let n = places.length - 1; n >= 0; n -= 1) {
    const start = (places[n]?.from ?? 0) - region.from;
    const end = (places[n]?.to ?? 0) - region.from;
    onwards[start] = addLogs(onwards[start] ?? IMPOSSIBLE, (onwards[end] ?? IMPOSSIBLE) + (totals[n] ?? IMPOSSIBLE));
  }
}

/** The powers of e for scores that lie so many halves below another: the model's scores are halves. */
const POWERS = Float64Array.from({ length: 128 }, (_, halves) => Math.exp(-halves / 2));

/** Writes each label's share of a segment; gives the logarithm of the sum of all. */
function share(scores: Float64Array, chances: Float64Array, at: number): number {
  let most = IMPOSSIBLE;
  for (let i = at; i < at + LABELS.length; i += 1) most = Math.max(most, scores[i] ?? IMPOSSIBLE);
  if (most === IMPOSSIBLE) return IMPOSSIBLE;
  let sum = 0;
  for (let i = at; i < at + LABELS.length; i += 1) {
    const score = scores[i] ?? IMPOSSIBLE;
    const chance = score === IMPOSSIBLE ? 0 : (POWERS[2 * (most - score)] ?? Math.exp(score - most));
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

/** The best sum of scores until a token, and the segment and label that end there. */
const best = new Float64Array(LONGEST_REGION + 1);
const back = new Int32Array(LONGEST_REGION + 1);

/** The best way to cut a region, left to right. */
export function bestPath({ region, places, at: begin }: Lattice, scores: Float64Array): Choice[] {
  if (places.length === 1) return [{ place: 0, label: bestLabel(scores, begin) }];
  const size = region.to - region.from;
  best.fill(IMPOSSIBLE, 0, size + 1);
  back.fill(-1, 0, size + 1);
  best[0] = 0;
  for (let n = 0; n < places.length; n += 1) {
    const start = (places[n]?.from ?? 0) - region.from;
    const end = (places[n]?.to ?? 0) - region.from;
    // Of labels that are as good the first.
    const label = bestLabel(scores, begin + n * LABELS.length);
    const score = (best[start] ?? IMPOSSIBLE) + (scores[begin + n * LABELS.length + label] ?? IMPOSSIBLE);
    if (score <= (best[end] ?? IMPOSSIBLE)) continue;
    best[end] = score;
    back[end] = n * LABELS.length + label;
  }
  const path: Choice[] = [];
  for (let at = size; at > 0; ) {
    const step = back[at] ?? -1;
    if (step < 0) break;
    const choice = { place: Math.floor(step / LABELS.length), label: step % LABELS.length };
    path.push(choice);
    at = (places[choice.place]?.from ?? region.from) - region.from;
  }
  return path.reverse();
}
