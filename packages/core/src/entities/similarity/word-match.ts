import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { latinGivenName } from './arabic-given-names.ts';
import { areGivenNameVariants } from './given-name-variants.ts';
import { lettersApart } from './misprint.ts';
import { soundDistance } from './sound-distance.ts';
import { soundsOf } from './sounds.ts';

/** How two words of names agree, best first. */
export type Agreement = 'equal' | 'sound' | 'variant' | 'misprint' | 'initial';

/** Two words that agree, and how. */
export interface WordMatch {
  readonly agreement: Agreement;
  /** 1 for equal words. */
  readonly score: number;
  readonly words: readonly [string, string];
  /** One letter was left out, added, exchanged or swapped with its neighbour. */
  readonly oneLetter?: boolean;
}

/** Sounds that differ by more than this part of the longer word are another name. */
const MOST_APART = 0.09;
/** Words of so few sounds differ by a single vowel ("Lee", "Li", "Lo"); nothing near counts there. */
const SHORT = 3;

/** No word of a name is longer; comparing takes the product of the lengths. */
const LONGEST = 50;

const GIVEN: ReadonlySet<string> = new Set([...GIVEN_NAMES.keys()].map((name) => name.toLowerCase()));

/** Compares two folded words of two names; null where they are different names. */
export function matchWords(a: string, b: string): WordMatch | null {
  if (isArabic(a) !== isArabic(b)) return matchScripts(a, b);
  return matchSpellings(a, b);
}

/** A frequent given name is compared as it is transliterated; any other word by its consonants, for short vowels are not written. */
function matchScripts(a: string, b: string): WordMatch | null {
  const [x, y] = [latinGivenName(a) ?? a, latinGivenName(b) ?? b];
  const match = matchSpellings(x, y);
  return match === null ? null : { ...match, words: [a, b] };
}

function matchSpellings(a: string, b: string): WordMatch | null {
  if (a === b) return { agreement: 'equal', score: 1, words: [a, b] };
  if (Math.max(a.length, b.length) > LONGEST) return null;
  if (a.length === 1 || b.length === 1) return initial(a, b);
  if (areGivenNameVariants(a, b)) return { agreement: 'variant', score: 0.9, words: [a, b] };
  const arabic = isArabic(a) !== isArabic(b);
  const [x, y] = [soundsOf(a), soundsOf(b)];
  const longest = Math.max(x.length, y.length);
  const shorter = Math.min(a.length, b.length);
  const apart = soundDistance(x, y, arabic);
  if (apart > 0 && GIVEN.has(a) && GIVEN.has(b)) return null;
  if (apart <= longest * MOST_APART && (longest > SHORT || apart === 0 || arabic))
    return {
      agreement: 'sound',
      score: 0.99 - apart / longest / 2,
      oneLetter: shorter >= 4 && lettersApart(a, b, 1) === 1,
      words: [a, b],
    };
  return arabic ? null : misprint(a, b, { apart, longest });
}

export function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}

function initial(a: string, b: string): WordMatch | null {
  if (a[0] !== b[0]) return null;
  return { agreement: 'initial', score: 0.6, words: a.length < b.length ? [a, b] : [b, a] };
}

/** One letter wrong in a word of four or more, two in one of nine or more. */
function misprint(
  a: string,
  b: string,
  { apart, longest }: { readonly apart: number; readonly longest: number },
): WordMatch | null {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 9 ? 2 : 1;
  const letters = lettersApart(a, b, most);
  const swapped = shorter >= 3 && letters === 1 && isSwap(a, b);
  const vowel = shorter >= 3 && letters === 1 && a.replace(VOWELS, 'a') === b.replace(VOWELS, 'a');
  const near =
    (shorter >= 4 && letters <= most) ||
    swapped ||
    vowel ||
    (longest >= 6 && apart <= 1 && vowelsOf(a) === vowelsOf(b) && lettersApart(a, b, 2) <= 2);
  return near ? { agreement: 'misprint', score: 0.75, words: [a, b] } : null;
}

const VOWELS = /[aeiou]/g;

function vowelsOf(word: string): string {
  return word.replace(/[^aeiou]/g, '');
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
