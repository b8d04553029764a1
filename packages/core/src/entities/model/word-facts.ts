import { COUNTRY_NAMES, DEMONYMS } from '../../text/countries.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MONTHS,
  PARTICLES,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  WEEKDAYS,
} from '../../text/function-words.ts';
import { lazy } from '../../text/lazy.ts';
import { findReportingVerb } from '../../text/reporting-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { type Word, wordNote } from '../../text/words.ts';
import { isAcronym } from '../acronym.ts';
import { COMMON, ORGANISATIONS, PEOPLES, REGIONS, TOWNS } from '../lexicon/all-tables.ts';
import { mayBeGivenName } from '../lexicon/given-names.ts';
import { HashedSet } from '../lexicon/hashed-set.ts';
import { ORGANISATION_HEADS } from '../lexicon/organisations.ts';
import { PLACE_HEADS } from '../lexicon/places.ts';
import { HONORIFICS, SHORT_TITLES, TITLE_HEADS, TITLE_MODIFIERS } from '../lexicon/titles.ts';
import { wordHash } from '../lexicon/word-hash.ts';

const towns = new HashedSet(TOWNS);
const regions = new HashedSet(REGIONS);
const organisations = new HashedSet(ORGANISATIONS);
const common = new HashedSet(COMMON);
const peoples = new HashedSet(PEOPLES);
const THINGS = new Set(
  'award awards prize cup games act bill treaty agreement protocol convention festival war programme program day championship championships tournament medal summit conference plan policy law code constitution book trophy open olympics festival revolution project initiative accord pact fair marathon series show album song film trail'.split(
    ' ',
  ),
);

/** What the lexicons say of one word, as one small number: the first kind that fits, or which of four lists hold it. */
export type WordKind = number;

const KINDS = [
  'none',
  'comma',
  'stop',
  'open',
  'close',
  'mark',
  'dash',
  'other sign',
  'possessive',
  'number',
  'honorific',
  'title',
  'title modifier',
  'organisation head',
  'place head',
  'demonym',
  'date',
  'country',
  'acronym',
  'initial',
  'particle',
  'determiner',
  'pronoun',
  'auxiliary',
  'locative',
  'preposition',
  'conjunction',
  'says',
  'small title',
  'small organisation head',
  'small place head',
  'ed',
  'ing',
  'ly',
  's',
  'small',
  'word with number',
  'of',
  'for',
  'and',
  'the',
  'thing head',
  'small thing head',
  'known acronym',
  'common acronym',
] as const;
type Kind = (typeof KINDS)[number];
const CODE = new Map<string, number>(KINDS.map((kind, code) => [kind, code]));
const codeOf = (kind: Kind): number => CODE.get(kind) ?? 0;
/** From here on the code is a set of lists: given names 1, places 2, towns 4, common words 8. */
export const LISTS_FROM = KINDS.length;

const SIGNS: Readonly<Record<string, Kind>> = {
  ',': 'comma',
  '.': 'stop',
  ';': 'stop',
  ':': 'stop',
  '!': 'stop',
  '?': 'stop',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
};
const LOCATIVES = new Set('in at near from to towards toward across inside outside around into'.split(' '));

/** What is known of words beside their form: the demonyms that only this document has, and the lists of names where they are used. */
export interface KnownWords {
  readonly isPeople: (word: string) => boolean;
  readonly lists: boolean;
}

/** What a word says by itself, in whatever text it stands. */
export interface WordFacts {
  readonly hash: number;
  readonly shape: number;
  /** Hashes of its last letters. */
  readonly suffix2: number;
  readonly suffix3: number;
  readonly isOffice: boolean;
  readonly isPeople: boolean;
  /** Which lists of names hold it; see `phraseLists`. */
  readonly lists: number;
  /** Its kind, unless it is an office or a people of the document; with the lists of names, and without. */
  readonly kind: WordKind;
  readonly bareKind: WordKind;
}

/** What a word says by itself. */
export const factsOf = wordNote((word: Word): WordFacts => {
  if (word.kind === 'word') return factsOfWord(word);
  return factsOfSign(word.text, word.kind === 'punct' ? (SIGNS[word.text] ?? 'other sign') : word.kind);
});

const DEMONYM = codeOf('demonym');

/** The kind of a token in a document. */
export function kindOf({ text, capital }: Token, facts: WordFacts, { isPeople, lists }: KnownWords): WordKind {
  if (capital && !facts.isOffice && (facts.isPeople || isPeople(text))) return DEMONYM;
  return lists ? facts.kind : facts.bareKind;
}

function factsOfSign(text: string, kind: Kind): WordFacts {
  const code = codeOf(kind);
  const hash = wordHash(text);
  return {
    hash,
    shape: shapeOf(text, { capital: false, isWord: false }),
    suffix2: suffix(text, 2),
    suffix3: suffix(text, 3),
    isOffice: false,
    isPeople: false,
    lists: phraseLists(hash),
    kind: code,
    bareKind: code,
  };
}

function factsOfWord({ text, lower, capital }: Word): WordFacts {
  const hash = wordHash(text);
  const kind = capital ? capitalKind({ text, lower, hash, lists: true }) : smallKind(lower);
  return {
    hash,
    shape: shapeOf(text, { capital, isWord: true }),
    suffix2: suffix(text, 2),
    suffix3: suffix(text, 3),
    isOffice: capital && officeCodes().has(lower),
    isPeople:
      capital &&
      (DEMONYMS.has(text) || peoples.has(hash) || (lower.endsWith('s') && peoples.has(wordHash(lower.slice(0, -1))))),
    lists: phraseLists(hash),
    kind,
    bareKind: capital ? capitalKind({ text, lower, hash, lists: false }) : kind,
  };
}

function suffix(text: string, length: number): number {
  let hash = length;
  for (let i = Math.max(0, text.length - length); i < text.length; i += 1)
    hash = (Math.imul(hash, 31) + (text.charCodeAt(i) | 32)) | 0;
  return hash;
}

/** The codes of listed words; of a word that is in two lists, by the first of them. */
function codesOf(lists: readonly (readonly [Kind, Iterable<string>])[]): () => ReadonlyMap<string, number> {
  return lazy(() => {
    const codes = new Map<string, number>();
    for (const [kind, words] of lists) for (const word of words) if (!codes.has(word)) codes.set(word, codeOf(kind));
    return codes;
  });
}

const smallCodes = codesOf([
  ['of', ['of']],
  ['for', ['for']],
  ['and', ['and']],
  ['the', ['the']],
  ['particle', PARTICLES],
  ['determiner', DETERMINERS],
  ['locative', LOCATIVES],
  ['preposition', PREPOSITIONS],
  ['auxiliary', AUXILIARIES],
  ['pronoun', PERSONAL_PRONOUNS],
  ['conjunction', CONJUNCTIONS],
  ['small title', TITLE_HEADS],
]);
const smallHeadCodes = codesOf([
  ['small organisation head', ORGANISATION_HEADS],
  ['small place head', PLACE_HEADS],
  ['small thing head', THINGS],
]);

function smallKind(word: string): number {
  const listed = smallCodes().get(word);
  if (listed !== undefined) return listed;
  if (findReportingVerb(word) !== null) return codeOf('says');
  return smallHeadCodes().get(word) ?? codeOf(ending(word));
}

function ending(word: string): Kind {
  if (word.endsWith('ed')) return 'ed';
  if (word.endsWith('ing')) return 'ing';
  if (word.endsWith('ly')) return 'ly';
  return word.endsWith('s') ? 's' : 'small';
}

const officeCodes = codesOf([
  ['honorific', HONORIFICS],
  ['title', TITLE_HEADS],
  ['title', SHORT_TITLES.keys()],
]);
const thingAndDateCodes = codesOf([
  ['thing head', THINGS],
  ['date', MONTHS],
  ['date', WEEKDAYS],
]);
const headCodes = codesOf([
  ['organisation head', ORGANISATION_HEADS],
  ['place head', PLACE_HEADS],
  ['title modifier', TITLE_MODIFIERS],
]);
const functionWordCodes = codesOf([
  ['determiner', DETERMINERS],
  ['determiner', PERSONAL_PRONOUNS],
  ['determiner', AUXILIARIES],
  ['preposition', PREPOSITIONS],
  ['preposition', CONJUNCTIONS],
]);

function capitalKind({ text, lower, hash, lists }: WrittenWord): WordKind {
  const own = officeCodes().get(lower);
  if (own !== undefined) return own;
  const listed =
    thingAndDateCodes().get(lower) ?? (lists && COUNTRY_NAMES.has(text) ? codeOf('country') : headCodes().get(lower));
  if (listed !== undefined) return listed;
  if (/^\p{Lu}\.?$/u.test(text)) return codeOf('initial');
  const small = functionWordCodes().get(lower) ?? functionWordCodes().get(lower.split("'", 1)[0] ?? '');
  if (small !== undefined) return small;
  if (isAcronym(text)) return codeOf(lists ? acronymKind(hash) : 'acronym');
  if (/\d/.test(text)) return codeOf('word with number');
  return LISTS_FROM + (lists ? listsWith(lower, hash) : 0);
}

interface WrittenWord {
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  readonly lists: boolean;
}

function acronymKind(hash: number): Kind {
  if (common.has(hash)) return 'common acronym';
  return organisations.has(hash) ? 'known acronym' : 'acronym';
}

/** Which lists hold a word, as the sum of their numbers. */
function listsWith(word: string, hash: number): number {
  return (mayBeGivenName(hash) ? 1 : 0) + placesWith(hash) * 2 + (isCommon(word, hash) ? 8 : 0);
}

const NO_NAMES: ReadonlySet<number> = new Set((['determiner', 'preposition', 'date'] as const).map(codeOf));

/** True for the kind of a word that alone is never a name: "The", "In", "Monday". */
export function isNoName(kind: WordKind): boolean {
  return NO_NAMES.has(kind);
}

/** True for a word that the list of common words holds, with or without an ending. */
export function isCommonWord(word: string): boolean {
  return isCommon(word.toLowerCase(), wordHash(word));
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/e?d$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
];

/** True for a common word: the list holds words without their endings. */
function isCommon(word: string, hash: number): boolean {
  if (common.has(hash)) return true;
  return ENDINGS.some(
    ([ending, instead]) => ending.test(word) && word.length > 4 && common.has(wordHash(word.replace(ending, instead))),
  );
}

/** Which lists hold a whole phrase: 1 places, 2 towns, 4 organisations. */
export function phraseLists(hash: number): number {
  return placesWith(hash) + (organisations.has(hash) ? 4 : 0);
}

/** 1 for a place, and 2 more where it is a town. */
function placesWith(hash: number): number {
  if (towns.has(hash)) return 3;
  return regions.has(hash) ? 1 : 0;
}

/** The shape of a word: how its letters stand. */
function shapeOf(text: string, { capital, isWord }: { readonly capital: boolean; readonly isWord: boolean }): number {
  let shape = capital ? 1 : 0;
  if (text.length > 1 && text === text.toUpperCase() && isWord) shape |= 2;
  if (text.includes('-')) shape |= 4;
  if (text.length <= 3) shape |= 8;
  if (/\p{Ll}\p{Lu}/u.test(text)) shape |= 16;
  if (/[^ -~]/.test(text)) shape |= 32;
  return shape;
}
