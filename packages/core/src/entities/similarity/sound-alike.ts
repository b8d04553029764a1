import { soundDistance } from './sound-distance.ts';
import { soundsOf } from './sounds.ts';

/** Sounds that differ by more than this part of the longer word are no spellings of one word. */
const MOST_APART = 0.25;
const SHORTEST = 3;

/**
 * Whether two folded words may be spellings of one: for words that are known to name the same person or thing, in Latin or Arabic
 * script. Much looser than comparing names of people nobody knows to be one.
 */
export function soundAlike(a: string, b: string): boolean {
  const [x, y] = [soundsOf(a), soundsOf(b)];
  const longest = Math.max(x.length, y.length);
  if (Math.min(x.length, y.length) < SHORTEST || longest > LONGEST) return false;
  return soundDistance(x, y, isArabic(a) !== isArabic(b)) <= longest * MOST_APART;
}

/** Comparing takes the product of the lengths. */
const LONGEST = 50;

function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
