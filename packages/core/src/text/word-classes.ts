import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isSurelyFinite,
  looksFinite,
  MONTHS,
  PARTICLES,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SENTENCE_STARTERS,
  WEEKDAYS,
} from './function-words.ts';

/** The lists of small words as bits: a word may be in several. */
export const DETERMINER = 1;
export const PREPOSITION = 2;
export const CONJUNCTION = 4;
export const PRONOUN = 8;
export const AUXILIARY = 16;
export const ADVERB = 32;
export const STARTER = 64;
export const MONTH = 128;
export const WEEKDAY = 256;
/** A small word inside names; `SPANISH_ARTICLE` are two more, which the name model alone takes for such. */
export const PARTICLE = 512;
export const SPANISH_ARTICLE = 1024;
/** May be the finite verb of a clause, and surely is one; see `looksFinite`. */
export const FINITE = 2048;
export const SURELY_FINITE = 4096;
/** A sign that may end a sentence. */
export const STOP = 8192;

const LISTS: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [DETERMINER, DETERMINERS],
  [PREPOSITION, PREPOSITIONS],
  [CONJUNCTION, CONJUNCTIONS],
  [PRONOUN, PERSONAL_PRONOUNS],
  [AUXILIARY, AUXILIARIES],
  [ADVERB, ADVERBS],
  [STARTER, SENTENCE_STARTERS],
  [MONTH, MONTHS],
  [WEEKDAY, WEEKDAYS],
  [PARTICLE, PARTICLES],
  [SPANISH_ARTICLE, new Set(['las', 'los'])],
  [STOP, new Set(['.', '!', '?', '…', '...'])],
];

/** The bits of every word that is in a list. */
export function bitsOfLists(lists: readonly (readonly [bit: number, words: Iterable<string>])[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

const CLASSES: ReadonlyMap<string, number> = bitsOfLists(LISTS);

/** In which of the lists a word in small letters is. */
export function classesOf(lower: string): number {
  const finite = looksFinite(lower) ? (isSurelyFinite(lower) ? FINITE | SURELY_FINITE : FINITE) : 0;
  return (CLASSES.get(lower) ?? 0) | finite;
}

/** True for a token whose word is in one of the lists that the bits stand for. */
export function isA(token: { readonly word: { readonly classes: number } } | undefined, classes: number): boolean {
  return token !== undefined && (token.word.classes & classes) !== 0;
}
