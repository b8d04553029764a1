import { matchNames, type NameMatch, type Remark } from './match-names.ts';
import { type Agreement, isArabic, type WordMatch } from './word-match.ts';

/** How alike two names of people are, with every reason as a sentence an editor can read. */
export interface NameComparison extends Pick<NameMatch, 'verdict' | 'score'> {
  readonly reasons: readonly string[];
}

/**
 * Compares two names of people, in Latin or Arabic script.
 *
 * @example
 * compareNames('Walid al-Muallem', 'Waleed Moualem').verdict; // "same"
 */
export function compareNames(a: string, b: string): NameComparison {
  const { verdict, score, words, remarks } = matchNames(a, b);
  if (verdict === 'different') return { verdict, score, reasons: ['the words of the two names differ'] };
  return { verdict, score, reasons: [...words.map(reasonOf), ...remarks.map((remark) => REMARKS[remark])] };
}

const REMARKS: Readonly<Record<Remark, string>> = {
  titles: 'titles do not count',
  particles: 'the article al- and particles like bin do not count',
  turned: 'the words stand in another order',
  'single-word': 'one is a single word of the other',
  'words-more': 'one has words more, and the others sound nearly alike only',
};

const AGREEMENTS: Readonly<Record<Agreement, (a: string, b: string) => string>> = {
  equal: (a) => `both have “${a}”`,
  sound: (a, b) => `“${a}” and “${b}” are spellings of one sound`,
  variant: (a, b) => `“${a}” and “${b}” are forms of one given name`,
  misprint: (a, b) => `“${a}” may be a misprint of “${b}”`,
  initial: (a, b) => `“${a}.” may stand for “${b}”`,
};

function reasonOf({ agreement, words: [a, b] }: WordMatch): string {
  return isArabic(a) === isArabic(b) ? AGREEMENTS[agreement](a, b) : `“${a}” and “${b}” are one word in two scripts`;
}
