import { NumberReader, NumberWriter } from '../lexicon/number-code.ts';
import { LABELS } from './labels.ts';

/** Features are told apart by so many bits of their hash. */
export const FEATURE_BITS = 18;
const MASK = 2 ** FEATURE_BITS - 1;
const GAP_BITS = 5;
/** Weights are coded by their label, and differences of keys as a kind of their own. */
const GAPS = LABELS.length;
/** The commonest weight, in steps: the nearer to it, the shorter its code. */
const COMMONEST = -1;

/** The row of a feature's weights, by its hash. */
export const rowOf = (feature: number): number => feature & MASK;

/** The weights of the model: for each feature that it knows, one number for each label. */
export class WeightTable {
  /** One bit for each key that has a row, and how many rows there are before each word of 32 bits: fits a processor's cache. */
  private readonly known = new Uint32Array((MASK + 1) >> 5);
  private readonly before = new Uint16Array((MASK + 1) >> 5);
  /** In steps. */
  private readonly weights: Int16Array;
  private readonly step: number;

  /** From a table as `encodeWeights` writes it. */
  constructor(table: string) {
    const [count = '0', step = '0', code = ''] = table.split(':');
    const size = Number(count);
    this.weights = new Int16Array(size * LABELS.length);
    this.step = Number(step);
    this.decode(new NumberReader(code), size);
    for (let word = 1; word < this.known.length; word += 1)
      this.before[word] = (this.before[word - 1] ?? 0) + countBits(this.known[word - 1] ?? 0);
  }

  private decode(numbers: NumberReader, size: number): void {
    let key = -1;
    for (let row = 0; row < size; row += 1) {
      key += numbers.read(GAPS, GAP_BITS) + 1;
      this.known[key >> 5] = (this.known[key >> 5] ?? 0) | (1 << (key & 31));
      for (let label = 0; label < LABELS.length; label += 1) {
        const zigzag = numbers.read(label, 0);
        this.weights[row * LABELS.length + label] = COMMONEST + (zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2);
      }
    }
  }

  /** Adds the weights of a feature to the scores that begin at `at`. */
  addTo(scores: Float64Array, at: number, feature: number): void {
    const key = feature & MASK;
    const word = this.known[key >> 5] ?? 0;
    const bit = 1 << (key & 31);
    if ((word & bit) === 0) return;
    const row = ((this.before[key >> 5] ?? 0) + countBits(word & (bit - 1))) * LABELS.length;
    for (let label = 0; label < LABELS.length; label += 1)
      scores[at + label] = (scores[at + label] ?? 0) + (this.weights[row + label] ?? 0) * this.step;
  }
}

/** How many bits of a word are set. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes a table: the weights of each row in steps, by ascending key. */
export function encodeWeights(
  rows: readonly { readonly key: number; readonly steps: readonly number[] }[],
  step: number,
): string {
  const writer = new NumberWriter();
  let before = -1;
  for (const { key, steps } of rows) {
    writer.write(key - before - 1, GAPS, GAP_BITS);
    steps.forEach((weight, label) => {
      const value = weight - COMMONEST;
      writer.write(value < 0 ? -2 * value - 1 : 2 * value, label, 0);
    });
    before = key;
  }
  return `${rows.length}:${step}:${writer.end()}`;
}
