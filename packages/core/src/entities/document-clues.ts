import { append } from '../text/lists.ts';
import { type Word, wordNote } from '../text/words.ts';
import { formNote } from './form.ts';
import type { NameCandidate } from './name-candidate.ts';

/** What the whole document knows. */
export interface DocumentClues {
  /** The capitalised words of its running text that may be demonyms, by what they may be made of. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
}

const DEMONYM_SUFFIXES = ['n', 'an', 'ian', 'i', 'ese', 'ish', 'ite', 'ns', 'ans', 'ians', 'is', 'ites'];

/** What a word may be the demonym of: all that stands before one of the suffixes. */
const stemsOf = wordNote(({ text }): readonly string[] =>
  DEMONYM_SUFFIXES.flatMap((suffix) => (text.endsWith(suffix) ? [text.slice(0, -suffix.length)] : [])),
);

/** The clues that every capitalised word of the running text gives. */
export function documentClues(capitals: ReadonlyMap<string, Word>): DocumentClues {
  const demonyms = new Map<string, string[]>();
  for (const word of capitals.values()) for (const stem of stemsOf(word)) append(demonyms, stem, word.text);
  return { demonyms };
}

/** What demonyms of a place are made of: its name, and its name without its last vowel. */
const placeStems = formNote(({ text }): readonly string[] =>
  text.length < 4 ? [] : [text, text.replace(/[aeiouy]$/, '')],
);

/** The document has a demonym of the place. */
export function hasDemonym({ known }: NameCandidate, { demonyms }: DocumentClues): boolean {
  return placeStems(known).some((stem) => demonyms.get(stem)?.some((word) => word !== known.text) === true);
}
