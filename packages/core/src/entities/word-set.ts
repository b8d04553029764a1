import { hashOf } from '../text/words.ts';

const BITS = 12;
const MASK = 2 ** BITS - 1;

/** A set of words of which most that are sought are not in it: a bit for each hash tells so without a search. */
export class WordSet {
  private readonly words = new Set<string>();
  // No typed array: to make one takes longer than to ask a text's words.
  private readonly bits = new Array<number>(2 ** BITS / 32).fill(0);

  add(word: string, hash = hashOf(word)): void {
    this.words.add(word);
    const at = (hash ^ (hash >>> BITS)) & MASK;
    this.bits[at >> 5] = (this.bits[at >> 5] ?? 0) | (1 << (at & 31));
  }

  has(word: string, hash: number): boolean {
    const at = (hash ^ (hash >>> BITS)) & MASK;
    return ((this.bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0 && this.words.has(word);
  }
}
