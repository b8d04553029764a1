import { type FeatureSink, featureOf, writeFeatures } from '../src/entities/model/features.ts';
import { LABELS } from '../src/entities/model/labels.ts';
import { allows, forbid, type Lattice, segmentsOf, writeChances } from '../src/entities/model/lattice.ts';
import { hasVoice } from '../src/entities/model/read-document.ts';
import type { Place } from '../src/entities/model/reading.ts';
import { Votes, writeNoVotes } from '../src/entities/model/votes.ts';
import { FEATURE_BITS, rowOf } from '../src/entities/model/weight-table.ts';
import { randomFrom } from './random.ts';
import type { Example } from './read-corpus.ts';

const L = LABELS.length;

/** A region ready for training: the features of each segment as rows of the weights, and which segments are right. */
export interface Problem {
  readonly example: Example;
  readonly places: readonly Place[];
  readonly features: readonly Int32Array[];
  readonly right: readonly number[];
  /** False where the gold names cannot be written as a cut of the region. */
  readonly possible: boolean;
}

function rowsWith(write: (sink: FeatureSink) => void): Int32Array {
  const rows: number[] = [];
  write({ add: (template, a, b = 0) => rows.push(rowOf(featureOf(template, a, b))) });
  return Int32Array.from(rows);
}

/** A region with the features of a first reading. */
export function firstProblem(example: Example): Problem {
  const { reading, region } = example;
  const places = segmentsOf(reading, region);
  const features = places.map((place) => {
    const own = rowsWith((sink) => writeFeatures(sink, reading, place));
    return Int32Array.from([...own, ...rowsWith((sink) => writeNoVotes(sink, place))]);
  });
  return { example, places, features, ...rightOf(example, places) };
}

function rightOf({ reading, region, gold }: Example, places: readonly Place[]): Pick<Problem, 'right' | 'possible'> {
  const covered = new Set<number>();
  const wanted = new Map<string, number>();
  let possible = true;
  for (const { from, to, label } of gold) {
    for (let i = from; i < to; i += 1) {
      if (covered.has(i)) possible = false;
      covered.add(i);
    }
    wanted.set(`${from}:${to}`, label);
  }
  for (let i = region.from; i < region.to; i += 1) if (!covered.has(i)) wanted.set(`${i}:${i + 1}`, 0);
  const right = places.map(({ from, to }) => wanted.get(`${from}:${to}`) ?? -1);
  const met = right.filter(
    (label, n) => label >= 0 && allows(reading, places[n] ?? { from: 0, to: 0, region, phrase: 0 }, label),
  );
  return { right, possible: possible && met.length === wanted.size };
}

interface ScoredLattice extends Lattice {
  readonly scores: Float64Array;
}

function latticeOf({ problem, rows, starts }: Packed, weights: Float32Array): ScoredLattice {
  const { example, places } = problem;
  const scores = new Float64Array(places.length * L);
  const sums = new Float64Array(L);
  for (let n = 0; n < places.length; n += 1) {
    sums.fill(0);
    for (let i = starts[n] ?? 0; i < (starts[n + 1] ?? 0); i += 1) {
      const at = (rows[i] ?? 0) * L;
      for (let label = 0; label < L; label += 1) sums[label] = (sums[label] ?? 0) + (weights[at + label] ?? 0);
    }
    for (let label = 0; label < L; label += 1) scores[n * L + label] = sums[label] ?? 0;
  }
  const lattice = { reading: example.reading, region: example.region, places, scores, at: 0 };
  forbid(lattice, scores);
  return lattice;
}

function chancesOf(lattice: ScoredLattice): Float64Array {
  const chances = new Float64Array(lattice.scores.length);
  writeChances(lattice, lattice.scores, chances);
  return chances;
}

/** The regions of one document with the features of a second reading, its votes cast by other weights. */
export function secondProblems(problems: readonly Problem[], weights: Float32Array): Problem[] {
  const voices = problems.map((problem) => {
    const { example, places } = problem;
    const chances = chancesOf(latticeOf(pack(problem, undefined), weights));
    return places.map((place, n) => {
      const own = { chances, at: n * L };
      return hasVoice(example.reading, place, own) ? own : null;
    });
  });
  const votes = new Votes();
  problems.forEach(({ example, places }, i) => {
    places.forEach((place, n) => {
      const own = voices[i]?.[n];
      if (own) votes.add(example.reading, place, own);
    });
  });
  return problems.map((problem, i) => ({
    ...problem,
    features: problem.places.map((place, n) => {
      const own = voices[i]?.[n] ?? null;
      const rows = rowsWith((sink) => votes.write(sink, problem.example.reading, { place, own }));
      // The last feature of the first reading says that there are no votes yet.
      return Int32Array.from([...(problem.features[n] ?? new Int32Array()).subarray(0, -1), ...rows]);
    }),
  }));
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** So many of the features are left out at random, so that none is relied on alone. */
  readonly drop: number;
  readonly seed: number;
  /** How hard each weight is pulled to nought: what is seldom needed gets none. */
  readonly shrink: number;
  /** Rows that may have weights. */
  readonly keep?: Uint8Array;
}

/** The features of a problem's segments in one list, and where those of each segment begin. */
interface Packed {
  readonly problem: Problem;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
}

function pack(problem: Problem, keep: Uint8Array | undefined): Packed {
  const starts = new Int32Array(problem.features.length + 1);
  const rows: number[] = [];
  problem.features.forEach((own, n) => {
    for (const row of own) if (keep === undefined || keep[row] === 1) rows.push(row);
    starts[n + 1] = rows.length;
  });
  return { problem, rows: Int32Array.from(rows), starts };
}

/** Weights that make the gold cuts of the regions probable (AdaGrad with a pull to nought). */
export function train(problems: readonly Problem[], options: TrainingOptions): Float32Array {
  const { epochs, rate, drop, seed, shrink, keep } = options;
  const size = 2 ** FEATURE_BITS * L;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-4);
  const random = randomFrom(seed);
  const order = problems.filter(({ possible }) => possible).map((problem) => pack(problem, keep));
  const sum = new Float32Array(size);
  const warm = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const packed of order) {
      const kept = dropped(packed, drop, random);
      const chances = chancesOf(latticeOf(kept, weights));
      learn(kept, chances, { weights, squares, rate, shrink });
    }
    // The mean of the later epochs depends less on their order than the last one.
    if (epoch >= warm)
      for (let at = 0; at < size; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0) / (epochs - warm);
  }
  return sum;
}

/** The features of one region at a time. */
const scratch = new Int32Array(1 << 20);

/** A region without some of its features; they are good until the next is asked for. */
function dropped({ problem, rows, starts }: Packed, drop: number, random: () => number): Packed {
  const begins = new Int32Array(starts.length);
  let size = 0;
  for (let n = 0; n + 1 < starts.length; n += 1) {
    for (let i = starts[n] ?? 0; i < (starts[n + 1] ?? 0); i += 1)
      if (random() >= drop) {
        scratch[size] = rows[i] ?? 0;
        size += 1;
      }
    begins[n + 1] = size;
  }
  return { problem, rows: scratch, starts: begins };
}

interface Learnt {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly rate: number;
  readonly shrink: number;
}

function learn({ problem, rows, starts }: Packed, chances: Float64Array, learnt: Learnt): void {
  const { weights, squares, rate, shrink } = learnt;
  for (let n = 0; n + 1 < starts.length; n += 1) {
    for (let label = 0; label < L; label += 1) {
      const miss = (chances[n * L + label] || 0) - (problem.right[n] === label ? 1 : 0);
      if (Math.abs(miss) < 1e-4) continue;
      for (let i = starts[n] ?? 0; i < (starts[n + 1] ?? 0); i += 1) {
        const at = (rows[i] ?? 0) * L + label;
        const square = (squares[at] ?? 0) + miss * miss;
        squares[at] = square;
        const pace = rate / Math.sqrt(square);
        const moved = (weights[at] ?? 0) - pace * miss;
        weights[at] = moved > 0 ? Math.max(0, moved - pace * shrink) : Math.min(0, moved + pace * shrink);
      }
    }
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
}

/** The rows worth keeping: those met three times and more, by the span of their weights and how often they are met. */
export function worthKeeping(weights: Float32Array, problems: readonly Problem[], size: number): Uint8Array {
  const counts = new Float64Array(2 ** FEATURE_BITS);
  for (const { features } of problems)
    for (const rows of features) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  const worth = [...counts.keys()]
    .filter((row) => (counts[row] ?? 0) >= 3)
    .map((row) => {
      const own = weights.subarray(row * L, (row + 1) * L);
      return { row, value: (Math.max(0, ...own) - Math.min(0, ...own)) * Math.sqrt(counts[row] ?? 0) };
    });
  worth.sort((a, b) => b.value - a.value);
  const keep = new Uint8Array(counts.length);
  for (const { row } of worth.slice(0, size)) keep[row] = 1;
  return keep;
}

/** The mean of several trainings that differ in their order: it depends less on chance than each of them. */
export function trainTogether(
  problems: readonly Problem[],
  options: TrainingOptions,
  seeds: readonly number[],
): Float32Array {
  const [first, ...others] = seeds.map((seed) => train(problems, { ...options, seed }));
  if (first === undefined) throw new Error('no seed to train with');
  return first.map((weight, at) => others.reduce((sum, each) => sum + (each[at] ?? 0), weight) / seeds.length);
}
