import { LABELS } from './labels.ts';

/** Features are told apart by so many bits of their hash. */
export const FEATURE_BITS = 18;
const MASK = 2 ** FEATURE_BITS - 1;
const GAP_BITS = 5;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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
    this.decode(new BitReader(code), size);
    for (let word = 1; word < this.known.length; word += 1)
      this.before[word] = (this.before[word - 1] ?? 0) + countBits(this.known[word - 1] ?? 0);
  }

  private decode(bits: BitReader, size: number): void {
    let key = -1;
    for (let row = 0; row < size; row += 1) {
      key += bits.readRice(GAP_BITS) + 1;
      this.known[key >> 5] = (this.known[key >> 5] ?? 0) | (1 << (key & 31));
      for (let label = 0; label < LABELS.length; label += 1) {
        const zigzag = bits.readRice(1);
        this.weights[row * LABELS.length + label] = zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
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

class BitReader {
  private readonly code: string;
  private bit = 0;

  constructor(code: string) {
    this.code = code;
  }

  private read(): number {
    const digit = DIGITS.indexOf(this.code.charAt(Math.floor(this.bit / 6)));
    const value = (digit >> (5 - (this.bit % 6))) & 1;
    this.bit += 1;
    // Behind the end of the code every bit ends a number.
    return digit < 0 ? 0 : value;
  }

  /** A number in Rice code: its quotient as ones and a nought, then so many bits of rest. */
  readRice(restBits: number): number {
    let value = 0;
    while (this.read() === 1) value += 1;
    for (let k = 0; k < restBits; k += 1) value = value * 2 + this.read();
    return value;
  }
}

/** Writes a table: the weights of each row in steps, by ascending key. */
export function encodeWeights(
  rows: readonly { readonly key: number; readonly steps: readonly number[] }[],
  step: number,
): string {
  const bits: number[] = [];
  const write = (value: number, restBits: number): void => {
    for (let i = 0; i < value >> restBits; i += 1) bits.push(1);
    bits.push(0);
    for (let k = restBits - 1; k >= 0; k -= 1) bits.push((value >> k) & 1);
  };
  let before = -1;
  for (const { key, steps } of rows) {
    write(key - before - 1, GAP_BITS);
    for (const value of steps) write(value < 0 ? -2 * value - 1 : 2 * value, 1);
    before = key;
  }
  let code = '';
  for (let i = 0; i < bits.length; i += 6) {
    let digit = 0;
    for (let k = 0; k < 6; k += 1) digit = digit * 2 + (bits[i + k] ?? 0);
    code += DIGITS[digit] ?? '';
  }
  return `${rows.length}:${step}:${code}`;
}
