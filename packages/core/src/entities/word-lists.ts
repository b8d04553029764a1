import { DEMONYMS } from '../text/countries.ts';
import type { Token } from '../text/tokens.ts';
import { bitsOfLists } from '../text/word-classes.ts';
import { isMarked, reserveMarks } from '../text/words.ts';
import { isAcronym } from './acronym.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { OF_HEADS, ORGANISATION_HEADS, ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_HEADS, PLACE_NAMES, SITE_HEADS } from './lexicon/places.ts';
import { FURTHER_HONORIFICS, HONORIFICS, TITLE_MODIFIERS } from './lexicon/titles.ts';

/** The lists of names, and of words that names are made of or stand beside, as bits: a word may be in several. */
export const ORGANISATION_HEAD = 1;
export const OF_HEAD = 2;
export const PLACE_HEAD = 4;
export const TITLE_MODIFIER = 8;
export const HONORIFIC = 16;
/** Names of one word, as the lists write them. */
export const GIVEN_NAME = 32;
export const PLACE_NAME = 64;
export const ORGANISATION_NAME = 128;
/** The first word of a listed place or organisation, or all of it. */
export const BEGINS_LISTED = 256;
export const ACRONYM = 512;
/** Ends like the adjective of a people. */
export const PEOPLE_ENDING = 1024;
export const LOCATIVE = 2048;
export const KIN = 4096;
export const MEDIA_NOUN = 8192;
export const BODY_NOUN = 16384;
export const WORK_NOUN = 32768;
/** *of*, *to* and *for*, which lead to what an office is for. */
export const COMPLEMENT_LINK = 65536;
/** "pro-Kesh", "mid-June", "pre-IPO": no name by itself. */
export const OPPOSING = 131072;
/** The name of a people or its adjective, as the world has them. */
export const WORLD_DEMONYM = 262144;
/** Ends like one that is made of a place's name; see document-lexicon.ts. */
export const DEMONYM_SUFFIX = 524288;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** "The company, Bahr Power,": nouns for a body that may be named behind a comma. */
export const BODY_NOUNS = words(
  'company firm bank airline operator charity publisher association union agency club retailer manufacturer insurer carmaker startup conglomerate brand outlet group consultancy contractor tank movement party network federation league coalition builder developer supplier',
);

/** Lists of words in small letters. */
const SMALL: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [ORGANISATION_HEAD, ORGANISATION_HEADS],
  [OF_HEAD, OF_HEADS],
  [PLACE_HEAD, new Set([...PLACE_HEADS, ...SITE_HEADS])],
  [TITLE_MODIFIER, TITLE_MODIFIERS],
  [HONORIFIC, new Set([...HONORIFICS, ...FURTHER_HONORIFICS])],
  [LOCATIVE, words('in at near from to towards toward across inside outside around into')],
  [
    KIN,
    words(
      'wife husband son daughter brother sister mother father uncle aunt cousin nephew niece widow grandson granddaughter colleague counterpart successor predecessor',
    ),
  ],
  [
    MEDIA_NOUN,
    words(
      'newspaper daily weekly magazine channel tv television radio station agency website network portal broadcaster',
    ),
  ],
  [BODY_NOUN, BODY_NOUNS],
  [
    WORK_NOUN,
    words(
      'book novel poem poems song film movie play album magazine series memoir essay opera painting collection author writer called titled entitled report anthology documentary',
    ),
  ],
  [COMPLEMENT_LINK, words('of to for')],
];

/** Lists of names as they are written. */
const WRITTEN = bitsOfLists([
  [GIVEN_NAME, GIVEN_NAMES.keys()],
  [PLACE_NAME, PLACE_NAMES],
  [ORGANISATION_NAME, ORGANISATION_NAMES],
  [BEGINS_LISTED, [...PLACE_NAMES, ...ORGANISATION_NAMES].map((name) => name.split(' ')[0] ?? '')],
]);
const SMALL_LISTS = bitsOfLists(SMALL);
const PEOPLE_ENDINGS = ['i', 'ian', 'ese', 'ish'];

const FIRST = reserveMarks(20, ({ text, lower, capital }) => {
  let lists = (SMALL_LISTS.get(lower) ?? 0) | (WRITTEN.get(text) ?? 0);
  if (capital && isAcronym(text)) lists |= ACRONYM;
  if (DEMONYMS.has(text)) lists |= WORLD_DEMONYM;
  if (/.{3}(?:n|i|ese|ish|ite|er|ns|is|ites|ers)$/.test(text)) lists |= DEMONYM_SUFFIX;
  if (PEOPLE_ENDINGS.some((ending) => text.endsWith(ending))) lists |= PEOPLE_ENDING;
  if (
    text.includes('-') &&
    (/^(?:pro|anti|non|ex|mid|end|pre|post)-/i.test(text) ||
      (/-\p{Ll}/u.test(text) && DEMONYMS.has(text.slice(0, text.indexOf('-')))))
  )
    lists |= OPPOSING;
  return lists;
});

/** True for a token whose word is in one of the lists that the bits stand for. */
export function isListedAs(token: Token | undefined, lists: number): boolean {
  return isMarked(token, lists << FIRST);
}
