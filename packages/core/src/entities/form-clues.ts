import { isAcronym } from './acronym.ts';
import { type Form, formNote } from './form.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { OF_HEADS, ORGANISATION_HEADS, ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { ACRONYM_PLACES, PLACE_HEADS, PLACE_NAMES, SITE_HEADS } from './lexicon/places.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { nameKey } from './name-key.ts';

/** An observation that speaks for a type: its reason, and when it holds. */
export interface Clue<Seen extends readonly unknown[]> extends TypeEvidence {
  readonly holds: (...seen: Seen) => boolean;
}

/** The words of a name alone. */
export type Written = Pick<NameCandidate, 'form' | 'words'>;

/** The last word, in small letters. */
export const last = (c: Written): string => (c.words[c.words.length - 1] ?? '').toLowerCase();
export const first = (c: Written): string => c.words[0] ?? '';

/** What the words of a name say by themselves. */
const FORM_CLUES: readonly Clue<[Written]>[] = [
  { type: 'place', weight: 7, reason: 'place', holds: (c) => PLACE_NAMES.has(c.form) },
  // Nobody is called "Sri Lanka", and the "West Bank" is none.
  {
    type: 'place',
    weight: 24,
    reason: 'place',
    holds: (c) => c.words.length > 1 && (PLACE_NAMES.has(c.form) || isState(c.form)),
  },
  { type: 'place', weight: 3, reason: 'country letters', holds: (c) => ACRONYM_PLACES.has(c.form) },
  { type: 'organisation', weight: 8, reason: 'body', holds: (c) => ORGANISATION_NAMES.has(c.form) },
  {
    type: 'person',
    weight: 3,
    reason: 'given first',
    holds: (c) => c.words.length > 1 && GIVEN_NAMES.has(first(c)),
  },
  {
    type: 'person',
    weight: 1,
    reason: 'given',
    holds: (c) => c.words.length === 1 && GIVEN_NAMES.has(first(c)),
  },
  {
    type: 'person',
    weight: 2,
    reason: 'particle',
    // "Al-Masar" alone is as often a newspaper.
    holds: (c) => /(?:^|\s)(?:al|bin|ibn|van|von|der|de|abu|ben)[\s-]\p{Lu}/u.test(c.form) && !isHeadOfOrganisation(c),
  },
  {
    type: 'person',
    weight: 2,
    reason: 'initial',
    holds: (c) => c.words.some((word, i) => i > 0 && /^\p{Lu}\.$/u.test(word)),
  },
  {
    type: 'person',
    weight: 5,
    reason: 'initials first',
    holds: (c) => c.words.length === 2 && /^(?:\p{Lu}\.){1,2} \p{Lu}\p{Ll}/u.test(c.form) && !isOfLetters(c),
  },
  {
    type: 'person',
    weight: 1,
    reason: 'words',
    holds: (c) => c.words.length >= 2 && c.words.length <= 4 && !/\b(?:of|for|and|the)\b/.test(c.form),
  },
  {
    type: 'place',
    weight: 3.5,
    reason: 'saint',
    holds: (c) =>
      c.words.length === 2 && /^(?:San|Santa|Santo|São|Los|Las|Porto|Puerto|Ciudad|Nueva|Villa) /.test(c.form),
  },
  {
    type: 'organisation',
    weight: 9,
    reason: 'head',
    holds: (c) => isHeadOfOrganisation(c) && c.words.length > 1,
  },
  {
    type: 'organisation',
    weight: 6,
    reason: 'head of',
    holds: (c) =>
      /\s(?:of|for)\s/.test(c.form) &&
      c.words.some((word) => OF_HEADS.has(word.toLowerCase()) && ORGANISATION_HEADS.has(word.toLowerCase())),
  },
  {
    type: 'organisation',
    weight: 4,
    reason: 'letters',
    holds: (c) => c.words.length === 1 && isAcronym(c.form) && !ACRONYM_PLACES.has(c.form),
  },
  {
    type: 'organisation',
    weight: 5,
    reason: 'station',
    holds: (c) => c.words.length > 1 && /^(?:Radio|Television|TV|Channel|Agence)$/.test(first(c)),
  },
  {
    type: 'organisation',
    weight: 9,
    reason: 'station name',
    holds: (c) => /^(?:Radio|Television) \p{Lu}|\p{L}TV$/u.test(c.form),
  },
  { type: 'organisation', weight: 9, reason: 'numbered', holds: (c) => /^\d+(?:st|nd|rd|th) \p{Lu}/u.test(c.form) },
  {
    type: 'organisation',
    weight: 9,
    reason: 'club',
    holds: (c) =>
      (c.words.length > 1 || c.form === 'Sporting' || c.form === 'Dynamo') &&
      /^(?:A?FC|AC|AS|SC|CF|CA|[FNS]K|KF|CD|SV|BK|Sporting|Dynamo|Dinamo|Spartak|Lokomotiv|Racing|Atletico|Atlético|Olympique|Deportivo)$/.test(
        first(c),
      ),
  },
  {
    type: 'person',
    weight: 9,
    reason: 'family name first',
    // "Park Tae-jin"
    holds: (c) => c.words.length === 2 && /^\p{Lu}\p{Ll}{1,4} \p{Lu}\p{Ll}{1,4}-\p{Ll}{2,5}$/u.test(c.form),
  },
  { type: 'organisation', weight: 9, reason: '&', holds: (c) => c.form.includes('&') },
  {
    type: 'place',
    weight: 6,
    reason: 'country end',
    holds: (c) =>
      c.words.length === 1 &&
      !GIVEN_NAMES.has(c.form) &&
      /(?:stan|land|burg|ville|abad|grad|pur|shire|ia)$/.test(last(c)),
  },
];

/** "U.S. Treasury", "U.N. Envoy": the letters are short for a country or a body. */
const isOfLetters = (candidate: Written): boolean =>
  ACRONYM_PLACES.has(first(candidate)) || ORGANISATION_NAMES.has(first(candidate)) || isHeadOfOrganisation(candidate);

/** "State of Qatar", "People's Republic of China", "United States of America". */
const isState = (form: string): boolean =>
  PLACE_NAMES.has(
    /^(?:[\p{L}’'-]+ ){0,2}(?:Republic|Kingdom|State|States|Sultanate|Commonwealth) of (?:the )?(.+)$/u.exec(
      form,
    )?.[1] ?? '',
  );

/** A word for an organisation ends it, or begins it before *of*. */
function isHeadOfOrganisation(candidate: Written): boolean {
  const words = candidate.words.map((word) => word.toLowerCase());
  return (
    ORGANISATION_HEADS.has(words[words.length - 1] ?? '') ||
    (/\s(?:of|for)\s/.test(candidate.form) &&
      words.some((w) => OF_HEADS.has(w) && (ORGANISATION_HEADS.has(w) || !PLACE_HEADS.has(w))))
  );
}

/** What a form says by itself, by how many words it has. */
export interface FormSays {
  readonly evidence: readonly TypeEvidence[];
  readonly headsOrganisation: boolean;
  /** A word for a kind of place belongs to it: "Lake Tana", "Sea of Okhta", "Idlib Province". */
  readonly isHeadedPlace: boolean;
  /** The capitals with which its words begin, as its acronym has them; empty for a single word. */
  readonly initials: string;
  /** The keys of its words. */
  readonly keys: readonly string[];
}

/** By the number of words. */
const saidBy = formNote((): (FormSays | undefined)[] => []);

/** What a form says by itself; names of one form have the same words, if as many. */
export function saysOf(known: Form, words: readonly string[]): FormSays {
  const said = saidBy(known);
  const before = said[words.length];
  if (before !== undefined) return before;
  const written = { form: known.text, words };
  const says = {
    evidence: FORM_CLUES.filter((clue) => clue.holds(written)).map(toEvidence),
    headsOrganisation: isHeadOfOrganisation(written),
    isHeadedPlace: isHeadedPlace(written),
    initials: initialsOf(words),
    keys: words.map((word) => (word === known.text ? known.key : nameKey(word))),
  };
  while (said.length < words.length) said.push(undefined);
  said[words.length] = says;
  return says;
}

/** Words for kinds of places that stand in front of a place's own name. */
const PLACE_FRONTS = new Set(
  'Lake Mount Camp Cape Port Puerto Porto Fort River Gulf Bay Isle Strait Wadi Bab Jabal Jebel Ras Deir Tel Tell Qasr Nahr Rio Monte Villa Hill Valley Tower Gate'.split(
    ' ',
  ),
);

function isHeadedPlace(written: Written): boolean {
  if (/^(?:Sea|Straits|Horn|Mouth|Gate|Republic|Kingdom) of /.test(written.form)) return true;
  if (written.words.length < 2) return false;
  const lastWord = last(written);
  return (
    (PLACE_HEADS.has(lastWord) && !ORGANISATION_HEADS.has(lastWord)) ||
    SITE_HEADS.has(lastWord) ||
    PLACE_FRONTS.has(first(written))
  );
}

const initialsOf = (words: readonly string[]): string =>
  words.length < 2 ? '' : words.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '').join('');

export const toEvidence = ({ type, weight, reason }: TypeEvidence): TypeEvidence => ({ type, weight, reason });
/** "Harbour Council", "Ministry of Fishing". */
export function headsOrganisation({ known, words }: NameCandidate): boolean {
  return words.length > 0 && saysOf(known, words).headsOrganisation;
}
