import { FeatureBuffer, writeFeatures } from '../src/entities/model/features.ts';
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

const buffer = new FeatureBuffer();

function rowsWith(write: () => void): Int32Array {
  buffer.size = 0;
  write();
  return Int32Array.from(buffer.values.subarray(0, buffer.size), (feature) => rowOf(feature));
}

/** A region with the features of a first reading. */
export function firstProblem(example: Example): Problem {
  const { reading, region } = example;
  const places = segmentsOf(reading, region);
  const features = places.map((place) => {
    const own = rowsWith(() => writeFeatures(buffer, reading, place));
    return Int32Array.from([...own, ...rowsWith(() => writeNoVotes(buffer, place))]);
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
  const met = right.filter((label, n) => label >= 0 && allows(reading, places[n] ?? { from: 0, to: 0, region }, label));
  return { right, possible: possible && met.length === wanted.size };
}

function latticeOf({ example, places, features }: Problem, weights: Float32Array): Lattice {
  const scores = new Float64Array(places.length * L);
  features.forEach((rows, n) => {
    for (const row of rows)
      for (let label = 0; label < L; label += 1)
        scores[n * L + label] = (scores[n * L + label] ?? 0) + (weights[row * L + label] ?? 0);
  });
  const lattice = { reading: example.reading, region: example.region, places, scores, at: 0 };
  forbid(lattice);
  return lattice;
}

function chancesOf(lattice: Lattice): Float64Array {
  const chances = new Float64Array(lattice.scores.length);
  writeChances(lattice, chances);
  return chances;
}

/** The regions of one document with the features of a second reading, its votes cast by other weights. */
export function secondProblems(problems: readonly Problem[], weights: Float32Array): Problem[] {
  const voices = problems.map(({ example, places, ...problem }) => {
    const chances = chancesOf(latticeOf({ example, places, ...problem }, weights));
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
      const rows = rowsWith(() => votes.write(buffer, problem.example.reading, { place, own }));
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
  /** Rows that may have weights. */
  readonly keep?: Uint8Array;
}

/** Weights that make the gold cuts of the regions probable (AdaGrad). */
export function train(problems: readonly Problem[], { epochs, rate, drop, seed, keep }: TrainingOptions): Float32Array {
  const size = 2 ** FEATURE_BITS * L;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-4);
  const random = randomFrom(seed);
  const order = problems.filter(({ possible }) => possible);
  const sum = new Float32Array(size);
  const warm = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const problem of order) {
      const features = problem.features.map((rows) => rows.filter((row) => keep?.[row] !== 0 && random() >= drop));
      const chances = chancesOf(latticeOf({ ...problem, features }, weights));
      features.forEach((rows, n) => {
        for (let label = 0; label < L; label += 1) {
          const miss = (chances[n * L + label] || 0) - (problem.right[n] === label ? 1 : 0);
          if (Math.abs(miss) < 1e-4) continue;
          for (const row of rows) {
            const at = row * L + label;
            squares[at] = (squares[at] ?? 0) + miss * miss;
            weights[at] = (weights[at] ?? 0) - (rate * miss) / Math.sqrt(squares[at] ?? 1);
          }
        }
      });
    }
    // The mean of the later epochs depends less on their order than the last one.
    if (epoch >= warm)
      for (let at = 0; at < size; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0) / (epochs - warm);
  }
  return sum;
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
