import { DEMONYMS } from '../text/countries.ts';
import type { Token } from '../text/tokens.ts';
import type { OwnWords } from './own-words.ts';

/** What is known of words before and while one document is read. */
export interface DocumentLexicon {
  /** The place a demonym belongs to, null for one of no single place ("Arab"), undefined when the word is no demonym. */
  demonym(word: string): string | null | undefined;
  /** This document alone names places. */
  readonly hasPlaces: boolean;
  /** True for a demonym of a place that only this document names. */
  readonly hasOwn: (word: string) => boolean;
  /** Some of those may be two words. */
  readonly hasPairs: boolean;
  /** What the newsroom itself has told. */
  readonly own: OwnWords;
}

const SUFFIXES: ReadonlySet<string> = new Set(
  'n an ian i ni ese ish ite er ean ns ans ians is nis ites ers eans'.split(' '),
);
const LONGEST_SUFFIX = 4;
/** Fewest letters of a stem. */
const SHORTEST_STEM = 3;

/**
 * The lexicon of one document: the world's demonyms and those of the places it names itself
 * ("Varenia" makes "Varenian" and "Varenians" adjectives, not names).
 */
export function documentLexicon(places: Iterable<string>, own: OwnWords): DocumentLexicon {
  const known = new Set(places);
  const stems = stemsOf(known);
  return {
    own,
    hasPairs: [...known].some((place) => place.includes(' ')),
    hasPlaces: known.size > 0,
    demonym(word) {
      const world = DEMONYMS.get(word);
      if (world !== undefined) return world;
      return known.has(word) ? undefined : placeOf(word, stems);
    },
    hasOwn: (word) => placeOf(word, stems) !== undefined && !known.has(word),
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

interface Stems {
  readonly places: ReadonlyMap<string, readonly NumberedPlace[]>;
  /** How the stems begin: a word that begins otherwise need not be taken apart. */
  readonly beginnings: ReadonlySet<string>;
}

/** The places of which demonyms are made by putting a suffix to a stem: their name, or their name without its last vowel. */
function stemsOf(names: ReadonlySet<string>): Stems {
  // Not by `append`: the world's stay, and see decision 0037.
  const places = new Map<string, readonly NumberedPlace[]>();
  for (const [order, name] of [...names].entries()) {
    for (const stem of new Set([name, name.replace(/[aeiouy]$/, '')]))
      if (stem.length >= SHORTEST_STEM) places.set(stem, [...(places.get(stem) ?? []), { name, order }]);
  }
  return { places, beginnings: new Set(Array.from(places.keys(), beginningOf)) };
}

function beginningOf(word: string): string {
  return word.slice(0, SHORTEST_STEM);
}

/** The place that a demonym is made of, the last one named where there are several. */
function placeOf(word: string, { places, beginnings }: Stems): string | undefined {
  if (beginnings.size === 0 || word.length <= SHORTEST_STEM || !beginnings.has(beginningOf(word))) return undefined;
  let last: NumberedPlace | undefined;
  for (let length = 1; length <= LONGEST_SUFFIX; length += 1) {
    if (!SUFFIXES.has(word.slice(-length))) continue;
    for (const place of places.get(word.slice(0, -length)) ?? [])
      if (place.name !== word && place.order > (last?.order ?? -1)) last = place;
  }
  return last?.name;
}

/** One paragraph's words as the title and name rules read them. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The words with which sentences begin, by their token. */
  readonly starts: ReadonlySet<number>;
  readonly lexicon: DocumentLexicon;
}
