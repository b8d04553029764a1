import type { Token } from '../text/tokens.ts';
import { DEMONYMS } from './lexicon/countries.ts';

/** What is known of words before and while one document is read. */
export interface DocumentLexicon {
  /** The place a demonym belongs to, null for one of no single place ("Arab"), undefined when the word is no demonym. */
  demonym(word: string): string | null | undefined;
}

const SUFFIXES = [
  'n',
  'an',
  'ian',
  'i',
  'ni',
  'ese',
  'ish',
  'ite',
  'er',
  'ean',
  'ns',
  'ans',
  'ians',
  'is',
  'nis',
  'ites',
  'ers',
  'eans',
];

/**
 * The lexicon of one document: the world's demonyms and those of the places it names itself
 * ("Varenia" makes "Varenian" and "Varenians" adjectives, not names).
 */
export function documentLexicon(places: Iterable<string>): DocumentLexicon {
  const own = new Map<string, string>();
  for (const place of places) {
    for (const stem of new Set([place, place.replace(/[aeiouy]$/, '')])) {
      if (stem.length < 3) continue;
      for (const suffix of SUFFIXES) if (stem + suffix !== place) own.set(stem + suffix, place);
    }
  }
  const known = new Set(places);
  return {
    demonym(word) {
      const world = DEMONYMS.get(word);
      if (world !== undefined) return world;
      return known.has(word) ? undefined : own.get(word);
    },
  };
}

/** One paragraph's words as the title and name rules read them. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: DocumentLexicon;
}
