import { NumberReader, NumberWriter } from './number-code.ts';

/**
 * A set of 32-bit hashes, kept as the differences of the sorted, shortened hashes: about eight and a half bits a
 * member. One of 128 words that are no members is taken for one, so that membership is a hint and never a proof.
 */
export class HashedSet {
  private readonly table: string;
  /** Read when somebody first asks: who asks nothing pays nothing. */
  private read: ReadSet | undefined;

  /** From a table as `encodeHashes` writes it: the number of members, a colon, and their code. */
  constructor(table: string) {
    this.table = table;
  }

  has(hash: number): boolean {
    this.read ??= readSet(this.table);
    const { values, starts, range } = this.read;
    const sought = shorten(hash, range);
    const bucket = sought >>> REST_BITS;
    const end = starts[bucket + 1] ?? 0;
    for (let i = starts[bucket] ?? 0; i < end; i += 1) if (values[i] === sought) return true;
    return false;
  }
}

interface ReadSet {
  readonly values: Uint32Array;
  /** Where the values of each bucket begin. They are spread evenly: there is a bucket for each value, and about one in it. */
  readonly starts: Uint32Array;
  readonly range: number;
}

function readSet(table: string): ReadSet {
  const colon = table.indexOf(':');
  const size = Number(table.slice(0, colon));
  const values = decode(table.slice(colon + 1), size);
  return { values, starts: bucketStarts(values), range: size * SPARSE };
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
function shorten(hash: number, range: number): number {
  return Math.floor(((hash >>> 0) / 2 ** 32) * range);
}

function decode(code: string, size: number): Uint32Array {
  const values = new Uint32Array(size);
  const reader = new NumberReader(code);
  let value = 0;
  for (let i = 0; i < size; i += 1) {
    value += reader.read(0, REST_BITS);
    values[i] = value;
  }
  return values;
}

/** Writes the table of a set; the inverse of the constructor. */
export function encodeHashes(hashes: Iterable<number>): string {
  const all = new Set(hashes);
  const range = all.size * SPARSE;
  const values = [...all].map((hash) => shorten(hash, range)).sort((a, b) => a - b);
  const writer = new NumberWriter();
  let before = 0;
  for (const value of values) {
    writer.write(value - before, 0, REST_BITS);
    before = value;
  }
  return `${all.size}:${writer.end()}`;
}
