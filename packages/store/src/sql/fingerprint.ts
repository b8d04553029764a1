/** What is compared of a text to see whether it nearly repeats another. */
export interface Fingerprint {
  /** Hashes of every three words in a row, each once; signed, as a set keeps small whole numbers best. */
  readonly shingles: ReadonlySet<number>;
  /** Whole numbers; texts that are nearly the same share at least one. Empty for a text without words. */
  readonly bands: readonly number[];
}

const SHINGLE = 3;
/** 32 values, four to a band: of two texts with 80 % of their shingles in common 98 % share a band, with 50 % every third. */
const BINS = 32;
const BAND = 4;

/**
 * Minhash with one permutation (Li, Owen and Zhang 2012) over word shingles, in bands (Broder 1997; Leskovec, Rajaraman and Ullman,
 * chapter 3). Time is linear in the words. `words` are folded.
 */
export function fingerprint(words: readonly string[]): Fingerprint {
  const shingles = new Set<number>();
  const last = Math.max(words.length - SHINGLE, 0);
  for (let start = 0; start <= last && words.length > 0; start += 1)
    shingles.add(hash(words, start, Math.min(start + SHINGLE, words.length)));
  return { shingles, bands: shingles.size === 0 ? [] : bandsOf(shingles) };
}

/** The part of the shingles of both that both have, 0 to 1. */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  const [fewer, more] = one.shingles.size <= other.shingles.size ? [one, other] : [other, one];
  let both = 0;
  for (const shingle of fewer.shingles) if (more.shingles.has(shingle)) both += 1;
  const all = one.shingles.size + other.shingles.size - both;
  return all === 0 ? 0 : both / all;
}

/** FNV-1a of some words with spaces between, then mixed so that every bit of the text reaches every bit of the answer; 32 bits, signed. */
function hash(words: readonly string[], from: number, to: number): number {
  let state = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    if (at > from) state = Math.imul(state ^ SPACE, 0x01000193);
    const word = words[at] ?? '';
    for (let i = 0; i < word.length; i += 1) state = Math.imul(state ^ word.charCodeAt(i), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

const SPACE = 0x20;

function bandsOf(shingles: ReadonlySet<number>): readonly number[] {
  const smallest = new Array<number>(BINS).fill(Number.POSITIVE_INFINITY);
  for (const shingle of shingles) {
    const value = shingle >>> 0;
    const bin = value % BINS;
    smallest[bin] = Math.min(smallest[bin] ?? value, value);
  }
  const full = smallest.map((value, bin) => (Number.isFinite(value) ? value : borrowed(smallest, bin)));
  return Array.from({ length: BINS / BAND }, (_, band) => {
    const values = full.slice(band * BAND, (band + 1) * BAND).map(String);
    return band * 2 ** 32 + (hash(values, 0, BAND) >>> 0);
  });
}

/** An empty bin takes the value of the next full one, and how far away that was: short texts leave bins empty. */
function borrowed(smallest: readonly number[], bin: number): string {
  for (let away = 1; away < BINS; away += 1) {
    const value = smallest[(bin + away) % BINS];
    if (value !== undefined && Number.isFinite(value)) return `${value}+${away}`;
  }
  return '';
}
