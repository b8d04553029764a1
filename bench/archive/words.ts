// Words with natural frequencies: the n-th most frequent stands n times as seldom as the first.

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ranks from 0, the n-th with a chance of 1 / (n + 1). */
export function zipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const sought = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const FUNCTION_WORDS =
  'the of to and in a that is for on with said it by as at from be was his he not are this have'.split(' ');
const STARTS = 'b br c ch d dr f g gr h k kl l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ea ou ai'.split(' ');
const ENDS = ['', '', 'n', 'r', 'l', 's', 't', 'nd', 'rk', 'm'];

/** So many invented words, the frequent ones short; behind them the language's own function words. */
export function vocabulary(count: number, random: () => number): readonly string[] {
  const words = new Set(FUNCTION_WORDS);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllable = () => pick(STARTS) + pick(VOWELS) + pick(ENDS);
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * (words.size < 2_000 ? 2 : 3)) + (words.size < 200 ? 0 : 1);
    words.add(Array.from({ length: syllables }, syllable).join(''));
  }
  return [...words];
}

/** A word with a capital. */
export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
