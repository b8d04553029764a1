import { append } from '../text/lists.ts';
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
  const known = new Set(places);
  const stems = stemsOf(known);
  return {
    demonym(word) {
      const world = DEMONYMS.get(word);
      if (world !== undefined) return world;
      return known.has(word) ? undefined : placeOf(word, stems);
    },
  };
}

/** The places without those that are demonyms of others: "Sahruni" may look like a place of its own until "Sahrun" is known. */
export function rootPlaces(places: ReadonlySet<string>): ReadonlySet<string> {
  const stems = stemsOf(places);
  return new Set([...places].filter((place) => !DEMONYMS.has(place) && placeOf(place, stems) === undefined));
}

interface NumberedPlace {
  readonly name: string;
  readonly order: number;
}

/** The places of which demonyms are made by putting a suffix to a stem: their name, or their name without its last vowel. */
function stemsOf(places: ReadonlySet<string>): ReadonlyMap<string, readonly NumberedPlace[]> {
  const stems = new Map<string, NumberedPlace[]>();
  for (const [order, name] of [...places].entries()) {
    for (const stem of new Set([name, name.replace(/[aeiouy]$/, '')]))
      if (stem.length >= 3) append(stems, stem, { name, order });
  }
  return stems;
}

/** The place that a demonym is made of, the last one named where there are several. */
function placeOf(word: string, stems: ReadonlyMap<string, readonly NumberedPlace[]>): string | undefined {
  let last: NumberedPlace | undefined;
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    for (const place of stems.get(word.slice(0, -suffix.length)) ?? [])
      if (place.name !== word && place.order > (last?.order ?? -1)) last = place;
  }
  return last?.name;
}

/** One paragraph's words as the title and name rules read them. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: DocumentLexicon;
}
