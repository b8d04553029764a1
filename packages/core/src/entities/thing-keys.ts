import type { EntityType } from '../schemas/entity.ts';
import { DEMONYMS } from '../text/countries.ts';
import { isAcronym } from './acronym.ts';
import { OF_HEADS, ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { SAME_ORGANISATIONS, SAME_PLACES } from './lexicon/same-things.ts';
import type { NameCandidate } from './name-candidate.ts';
import { nameKey } from './name-key.ts';

/** Words that only say what kind of place a name is of. */
const PLACE_KINDS = /^(?:strip|heights|ocean|sea|peninsula|desert)$/;

/** The key that all names of one thing share, whatever their spelling: "the U.S." and "United States", "Greens" and "Green Party". */
export function sameKey({ form }: Pick<NameCandidate, 'form'>, type: EntityType): string {
  const bare = form.toLowerCase().replace(/^the /, '').replaceAll('’', "'");
  if (type === 'place') return placeKey(bare);
  if (type !== 'organisation') return nameKey(bare);
  return SAME_ORGANISATIONS.get(bare) ?? membersKey(nameKey(bare));
}

function placeKey(bare: string): string {
  const same = SAME_PLACES.get(bare);
  if (same !== undefined) return same;
  const words = nameKey(bare).split(' ');
  if (words.length > 1 && PLACE_KINDS.test(words.at(-1) ?? '')) return words.slice(0, -1).join(' ');
  return nameKey(bare.replace(/^(?:island|city|republic|kingdom) of /, ''));
}

/** A party and its members: "Social Democratic Party", "Social Democrats", "Social Democratic". */
function membersKey(key: string): string {
  const words = key
    .replace(/^(?!ministry)(.+) ministry$/, 'ministry of $1')
    .replace(/^(?:eu|un|us|uk)(?= .)/, (short) => SAME_ORGANISATIONS.get(short) ?? short)
    .replace(/(?<=.) party$/, '')
    .split(' ');
  const last = words.pop() ?? '';
  return [...words, last.replace(/(?<=\p{L}{3}[^s])s$/u, '').replace(/(?<=democrat)ic$/, '')].join(' ');
}

/** The letters of an acronym: "U.N.", "BoJ", "PML-N"; null for any other word. */
export function acronymLetters(form: string): string | null {
  if (!isAcronym(form) && !/^\p{Lu}\p{L}?(?:\p{Lu}[\p{L}-]?){1,6}$/u.test(form)) return null;
  const letters = form
    .replace(/(?<=\p{Lu})s$/u, '')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();
  return letters.length > 1 ? letters : null;
}

/** What an acronym of a longer name may be: the first letters of its words, with and without the small ones and a people's name in front. */
export function initialsOf({ form }: Pick<NameCandidate, 'form'>): ReadonlySet<string> {
  const words = form.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !/^the$/i.test(word));
  if (words.length < 2) return new Set();
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const spelt = [words, capitals, DEMONYMS.has(capitals[0] ?? '') ? capitals.slice(1) : capitals];
  return new Set(spelt.map(letters).filter((initials) => initials.length > 1));
}

function letters(words: readonly string[]): string {
  return words.map((word) => word[0]?.toUpperCase() ?? '').join('');
}

/**
 * True where an acronym takes one or more letters from the front of each word with a capital: "ECOWAS" of "Economic
 * Community of West African States".
 */
export function spellsOut(acronym: string, form: string): boolean {
  const words = form
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toUpperCase());
  return words.length > 1 && words.length < acronym.length && takes(acronym, words);
}

function takes(acronym: string, words: readonly string[]): boolean {
  const [word, ...others] = words;
  if (word === undefined) return acronym === '';
  for (let length = 1; length <= Math.min(4, word.length, acronym.length); length += 1) {
    if (word[length - 1] !== acronym[length - 1]) return false;
    if (takes(acronym.slice(length), others)) return true;
  }
  return false;
}

/** A name for short. `later`: only behind the longer name; before it, it is likelier a thing of its own ("Samsung" before "Samsung Electronics"). */
export interface ShortForm {
  readonly form: string;
  readonly later: boolean;
}

/**
 * The shorter names a thing may be called by: its last words ("Commission" of "European Commission") or its first
 * ("Amnesty" of "Amnesty International"); of places only a part before a particle or behind a hyphen.
 */
export function shortForms({ form }: Pick<NameCandidate, 'form'>, type: EntityType): readonly ShortForm[] {
  const words = form.replace(/^the /i, '').split(/[\s-]+/);
  if (words.length < 2 || words.length > 12) return [];
  if (type === 'place') return placeShortForms(form, words);
  const bare = DEMONYMS.has(words[0] ?? '') ? words.slice(1) : [];
  return [words, bare].flatMap((all) =>
    all.flatMap((_, i) => (i === 0 ? [] : [...lastWords(all, i), ...firstWords(all, i)])),
  );
}

const LINK = /^(?:of|for|in|on|at|and|the|de|du|des|la)$/i;

/** "Commission", "Dortmund": not what stands behind *of* or *and* and is a thing of its own. */
function lastWords(words: readonly string[], from: number): ShortForm[] {
  const [first = '', before = ''] = [words[from], words[from - 1]];
  if (LINK.test(first) || LINK.test(before)) return [];
  const back = words.slice(from);
  if (isAcronym(first)) return [];
  return [{ form: nameKey(back.join(' ')), later: back.length > 1 }];
}

/** "Harvard" is more than "Harvard Medical School", and "Foreign" is no name. */
const PART_OF_A_BODY = /^(?:school|office|department|ministry|factory|court|faculty|college|women|house)$/i;

/** "Amnesty", "Ajax" of "Ajax Amsterdam": not a name that everybody knows for another thing, nor a people's. */
function firstWords(words: readonly string[], to: number): ShortForm[] {
  const front = words.slice(0, to);
  const form = front.join(' ');
  if (LINK.test(front.at(-1) ?? '')) return [];
  if (isAcronym(form) || DEMONYMS.has(form) || isWellKnown(form)) return [];
  const rest = words.slice(to);
  if (PART_OF_A_BODY.test(rest.at(-1) ?? '')) return [];
  // "League" is short for "League of Strait Nations", not for "League Council".
  const headed = LINK.test(rest[0] ?? '');
  const isHead = OF_HEADS.has((front.at(-1) ?? '').toLowerCase());
  if (headed ? !isHead : isHead && to === 1) return [];
  const home = to === 1 && rest.every((word) => DEMONYMS.has(word) || PLACE_NAMES.has(word));
  return [{ form: nameKey(form), later: !home }];
}

function isWellKnown(form: string): boolean {
  return ORGANISATION_NAMES.has(form) || SAME_ORGANISATIONS.has(form.toLowerCase()) || PLACE_NAMES.has(form);
}

/** What a building is called where everybody knows which: "Town Hall". */
const BUILDING =
  /^(?:wall|hall|palace|square|bridge|tower|cathedral|mosque|memorial|stadium|airport|theatre|theater|castle|museum)$/i;

function placeShortForms(form: string, words: readonly string[]): ShortForm[] {
  if (BUILDING.test(words.at(-1) ?? '')) return buildingShortForms(words);
  const [first = '', second = ''] = words;
  if (/^(?:de|am|an|upon|sur)$/.test(second) && words.length > 2) return [{ form: nameKey(first), later: false }];
  return words.length === 2 && form.includes('-') ? [{ form: nameKey(second), later: true }] : [];
}

/** "Town Hall" of "Qalmar Town Hall"; "Lorran" of "Lorran Theatre", unless that is a town. */
function buildingShortForms(words: readonly string[]): ShortForm[] {
  const front = words.slice(0, -1).join(' ');
  const forms = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  return (isWellKnown(front) ? forms : [front, ...forms]).map((form) => ({ form: nameKey(form), later: true }));
}
