/**
 * Small whole numbers as text, in the fewest letters: an adaptive arithmetic code (a range coder) in base64. Each number has
 * a kind; how often a bit of a kind has been a nought so far says how long its code is, so that nothing has to be told of how
 * the numbers are spread.
 */

/** Bits at one place in numbers of one kind: those seen, and how many of them were noughts, each with one to begin with. */
class Counts {
  private readonly noughts = new Uint32Array(KINDS * PLACES).fill(1);
  private readonly all = new Uint32Array(KINDS * PLACES).fill(2);

  /** Where a range is cut: the part before it stands for a nought. */
  cut(place: number, range: number): number {
    return Math.floor(range / (this.all[place] ?? 2)) * (this.noughts[place] ?? 1);
  }

  see(place: number, bit: number): void {
    this.all[place] = (this.all[place] ?? 2) + 1;
    if (bit === 0) this.noughts[place] = (this.noughts[place] ?? 1) + 1;
  }
}

/** Most kinds of numbers in one text. */
const KINDS = 8;
/** A number is so many ones and a nought, and then some bits of rest: each has a place of its own. */
const REST = 32;
const PLACES = 64;
const BYTE = 256;
const WHOLE = 2 ** 32;
const LEAST_RANGE = 2 ** 24;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS_OF_LETTER = 6;
const BITS_OF_BYTE = 8;

/** The bytes that base64 stands for. `atob` is of the web and of Node, not of the language. */
function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = ((held << BITS_OF_LETTER) | LETTERS.indexOf(letter)) & 0xffff;
    bits += BITS_OF_LETTER;
    if (bits < BITS_OF_BYTE) continue;
    bits -= BITS_OF_BYTE;
    bytes.push((held >> bits) & (BYTE - 1));
  }
  return bytes;
}

/** Reads numbers in the order in which they were written. */
export class NumberReader {
  private readonly counts = new Counts();
  private readonly bytes: readonly number[];
  private next = 0;
  private range = WHOLE - 1;
  private code = 0;

  constructor(text: string) {
    this.bytes = bytesOf(text);
    for (let i = 0; i < 4; i += 1) this.shift();
  }

  /** A number of a kind, whose last bits are `restBits`. */
  read(kind: number, restBits: number): number {
    const first = kind * PLACES;
    let value = 0;
    while (this.bit(first + Math.min(value, REST - 1)) === 1) value += 1;
    for (let k = 0; k < restBits; k += 1) value = value * 2 + this.bit(first + REST + k);
    return value;
  }

  private bit(place: number): number {
    const cut = this.counts.cut(place, this.range);
    const bit = this.code < cut ? 0 : 1;
    if (bit === 0) this.range = cut;
    else {
      this.code -= cut;
      this.range -= cut;
    }
    this.counts.see(place, bit);
    while (this.range < LEAST_RANGE) {
      this.range *= BYTE;
      this.shift();
    }
    return bit;
  }

  private shift(): void {
    // Behind the end there are noughts.
    this.code = (this.code * BYTE + (this.bytes[this.next] ?? 0)) % WHOLE;
    this.next += 1;
  }
}

/** Writes numbers for a `NumberReader`. */
export class NumberWriter {
  private readonly counts = new Counts();
  private readonly bytes: number[] = [];
  private low = 0;
  private range = WHOLE - 1;

  write(value: number, kind: number, restBits: number): void {
    const first = kind * PLACES;
    const ones = Math.floor(value / 2 ** restBits);
    for (let i = 0; i < ones; i += 1) this.bit(1, first + Math.min(i, REST - 1));
    this.bit(0, first + Math.min(ones, REST - 1));
    for (let k = 0; k < restBits; k += 1) this.bit((value >> (restBits - 1 - k)) & 1, first + REST + k);
  }

  private bit(bit: number, place: number): void {
    const cut = this.counts.cut(place, this.range);
    if (bit === 0) this.range = cut;
    else {
      this.low += cut;
      this.range -= cut;
      if (this.low >= WHOLE) this.carry();
    }
    this.counts.see(place, bit);
    while (this.range < LEAST_RANGE) {
      this.range *= BYTE;
      this.shift();
    }
  }

  /** One more in the bytes written so far. */
  private carry(): void {
    this.low -= WHOLE;
    let last = this.bytes.length - 1;
    while (this.bytes[last] === BYTE - 1) {
      this.bytes[last] = 0;
      last -= 1;
    }
    this.bytes[last] = (this.bytes[last] ?? 0) + 1;
  }

  private shift(): void {
    this.bytes.push(Math.floor(this.low / LEAST_RANGE));
    this.low = (this.low % LEAST_RANGE) * BYTE;
  }

  /** The text of all numbers; nothing may be written behind it. */
  end(): string {
    for (let i = 0; i < 4; i += 1) this.shift();
    while (this.bytes[this.bytes.length - 1] === 0) this.bytes.pop();
    return btoa(Array.from(this.bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/=+$/, '');
  }
}
