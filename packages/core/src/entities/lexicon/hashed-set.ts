/**
 * A set of 32-bit hashes, kept as the differences of the sorted, shortened hashes in Golomb-Rice code: about nine bits a
 * member. One of 128 words that are no members is taken for one, so that membership is a hint and never a proof.
 */
export class HashedSet {
  private readonly values: Uint32Array;
  /** Where the values of each bucket begin. They are spread evenly: there is a bucket for each value, and about one in it. */
  private readonly starts: Uint32Array;
  private readonly range: number;

  /** From a table as `encodeHashes` writes it: the number of members, a colon, and the code in base64. */
  constructor(table: string) {
    const colon = table.indexOf(':');
    const size = Number(table.slice(0, colon));
    this.range = size * SPARSE;
    this.values = decode(table.slice(colon + 1), size);
    this.starts = bucketStarts(this.values);
  }

  has(hash: number): boolean {
    const sought = shorten(hash, this.range);
    const bucket = sought >>> REST_BITS;
    const end = this.starts[bucket + 1] ?? 0;
    for (let i = this.starts[bucket] ?? 0; i < end; i += 1) if (this.values[i] === sought) return true;
    return false;
  }
}

function bucketStarts(values: Uint32Array): Uint32Array {
  const starts = new Uint32Array(values.length + 1);
  for (const value of values) starts[(value >>> REST_BITS) + 1] = (starts[(value >>> REST_BITS) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}

const REST_BITS = 7;
const SPARSE = 2 ** REST_BITS;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function shorten(hash: number, range: number): number {
  return Math.floor(((hash >>> 0) / 2 ** 32) * range);
}

function decode(code: string, size: number): Uint32Array {
  const values = new Uint32Array(size);
  let bit = 0;
  const next = (): number => {
    const digit = DIGITS.indexOf(code.charAt(Math.floor(bit / 6)));
    const value = (digit >> (5 - (bit % 6))) & 1;
    bit += 1;
    return value;
  };
  let value = 0;
  for (let i = 0; i < size; i += 1) {
    while (next() === 1) value += SPARSE;
    let rest = 0;
    for (let k = 0; k < REST_BITS; k += 1) rest = rest * 2 + next();
    value += rest;
    values[i] = value;
  }
  return values;
}

/** Writes the table of a set; the inverse of the constructor. */
export function encodeHashes(hashes: Iterable<number>): string {
  const all = new Set(hashes);
  const range = all.size * SPARSE;
  const values = [...all].map((hash) => shorten(hash, range)).sort((a, b) => a - b);
  const bits: number[] = [];
  let before = 0;
  for (const value of values) {
    const step = value - before;
    for (let i = 0; i < Math.floor(step / SPARSE); i += 1) bits.push(1);
    bits.push(0);
    for (let k = REST_BITS - 1; k >= 0; k -= 1) bits.push((step >> k) & 1);
    before = value;
  }
  let code = '';
  for (let i = 0; i < bits.length; i += 6) {
    let digit = 0;
    for (let k = 0; k < 6; k += 1) digit = digit * 2 + (bits[i + k] ?? 0);
    code += DIGITS[digit] ?? '';
  }
  return `${all.size}:${code}`;
}
