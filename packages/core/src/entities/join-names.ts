import type { EntityType } from '../schemas/entity.ts';
import { isAcronym } from './find-candidates.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { OF_HEADS } from './lexicon/organisations.ts';
import { FEMALE_TITLES, MALE_TITLES } from './lexicon/titles.ts';
import type { NameCandidate } from './name-candidate.ts';
import { bareKey, nameKey, surnameKey } from './name-key.ts';

export type Gender = 'man' | 'woman' | 'unknown';

/** One person, organisation or place of the document with every candidate that names it, in text order. */
export interface JoinedName {
  readonly type: EntityType;
  readonly names: readonly NameCandidate[];
  readonly fullest: string;
  readonly gender: Gender;
}

interface Group {
  readonly type: EntityType;
  readonly names: NameCandidate[];
  fullest: string;
}

/** Pairs of forms that every reader of news takes for one. */
const SAME_PLACE = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['uk', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]);

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|bin|ibn|abu|al|el|ter|ten)$/;

const canonical = (form: string): string => SAME_PLACE.get(nameKey(form)) ?? nameKey(form).replace(/^the /, '');

export interface TypedCandidate {
  readonly candidate: NameCandidate;
  readonly type: EntityType;
}

/**
 * Joins the names of one document: equal forms, an acronym with its expansion, a surname with the full name before it.
 * A surname that two people share goes to the one named last; full names that differ are never joined.
 */
export function joinNames(typed: readonly TypedCandidate[]): JoinedName[] {
  const groups: Group[] = [];
  const full = typed.filter(({ candidate, type }) => type !== 'person' || !isSurnameOnly(candidate.form));
  const joined = new Set(full.map(({ candidate }) => candidate));
  for (const { candidate, type } of full) {
    const group = groups.find((g) => g.type === type && isSameFull(g, candidate));
    if (group === undefined) groups.push({ type, names: [candidate], fullest: candidate.form });
    else addTo(group, candidate);
  }
  for (const { candidate, type } of typed) {
    if (joined.has(candidate)) continue;
    const owner = ownerOf(groups, candidate);
    if (owner === null) groups.push({ type, names: [candidate], fullest: candidate.form });
    else addTo(owner, candidate);
  }
  return groups
    .map((group) => {
      const names = group.names.sort((a, b) => a.span.start - b.span.start);
      return { type: group.type, names, fullest: group.fullest, gender: genderOf(names) };
    })
    .sort((a, b) => (a.names[0]?.span.start ?? 0) - (b.names[0]?.span.start ?? 0));
}

/** "Muallem", "de Mistura", "bin Salman": one word but for its particles. */
function isSurnameOnly(form: string): boolean {
  const words = form.split(/\s+/);
  return words.length === 1 || words.slice(0, -1).every((word) => PARTICLE.test(word));
}

function addTo(group: Group, candidate: NameCandidate): void {
  group.names.push(candidate);
  if (isFuller(candidate.form, group.fullest)) group.fullest = candidate.form;
}

function isFuller(form: string, than: string): boolean {
  if (isAcronym(than) !== isAcronym(form)) return isAcronym(than);
  return form.split(/\s+/).length > than.split(/\s+/).length;
}

function isSameFull(group: Group, candidate: NameCandidate): boolean {
  return group.names.some((known) =>
    group.type === 'person' ? isSamePerson(known.form, candidate.form) : isSameThing(known, candidate),
  );
}

function isSameThing(a: NameCandidate, b: NameCandidate): boolean {
  if (canonical(a.form) === canonical(b.form)) return true;
  if (isHeadOf(a, b) || isHeadOf(b, a)) return true;
  return expands(a, b) || expands(b, a);
}

/** "the League" after "League of Strait Nations". */
function isHeadOf(short: NameCandidate, long: NameCandidate): boolean {
  const [head] = long.words;
  return (
    short.words.length === 1 &&
    long.words.length > 2 &&
    head === short.form &&
    OF_HEADS.has(head.toLowerCase()) &&
    /^\S+ (?:of|for) /.test(long.form)
  );
}

function expands(long: NameCandidate, short: NameCandidate): boolean {
  if (long.expansionOf !== null && nameKey(long.expansionOf) === nameKey(short.form)) return true;
  if (!isAcronym(short.form) || long.words.length < 2) return false;
  const letters = short.form.replace(/[^\p{L}]/gu, '').toUpperCase();
  const initials = long.words
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0] ?? '')
    .join('');
  return letters.length > 1 && initials.toUpperCase() === letters;
}

/** "Bashar Hafez al-Assad" and "Bashar al-Assad": the same surname, and the words of one within the other. */
function isSamePerson(a: string, b: string): boolean {
  if (bareKey(a) === bareKey(b)) return true;
  if (surnameKey(a) !== surnameKey(b)) return false;
  const [short, long] = a.split(/\s+/).length <= b.split(/\s+/).length ? [a, b] : [b, a];
  const words = long.split(/\s+/).map(nameKey);
  return short.split(/\s+/).every((word, i) => {
    const key = nameKey(word);
    return words.includes(key) || (/^\p{Lu}\.$/u.test(word) && i === 0 && words[0]?.[0] === key);
  });
}

/** The person a single word stands for: by surname first, else by given name; the one named last before it, else the first one after. */
function ownerOf(groups: readonly Group[], candidate: NameCandidate): Group | null {
  const key = bareKey(candidate.form);
  const people = groups.filter((g) => g.type === 'person');
  const bySurname = people.filter(
    (g) => surnameKey(g.fullest) === key || (g.names.length > 0 && bareKey(g.fullest) === key),
  );
  const owners =
    bySurname.length > 0
      ? bySurname
      : people.filter((g) =>
          [g.fullest, ...g.fullest.split(/\s+/)].some((part) => bareKey(part) === key || surnameKey(part) === key),
        );
  const fitting = owners.filter((g) => fits(g, candidate));
  const choice = fitting.length > 0 ? fitting : owners;
  if (choice.length <= 1) return choice[0] ?? null;
  return nearest(choice, candidate.span.start);
}

/** "Mr Lee" is no woman, "Minister Lee" is the Lee who was called minister. */
function fits(group: Group, candidate: NameCandidate): boolean {
  const asked = genderOf([candidate]);
  const known = genderOf(group.names);
  if (asked !== 'unknown' && known !== 'unknown' && asked !== known) return false;
  const heads = candidate.titles.map((t) => (t.title.split(/\s+/).pop() ?? '').toLowerCase());
  if (heads.length === 0) return true;
  const held = group.names.flatMap((n) => n.titles.map((t) => (t.title.split(/\s+/).pop() ?? '').toLowerCase()));
  return held.length === 0 || heads.some((head) => held.includes(head));
}

function nearest(groups: readonly Group[], start: number): Group | null {
  let best: Group | null = null;
  let bestStart = -1;
  for (const group of groups) {
    for (const name of group.names) {
      if (name.span.start < start && name.span.start > bestStart) {
        best = group;
        bestStart = name.span.start;
      }
    }
  }
  return best ?? groups[0] ?? null;
}

function genderOf(names: readonly NameCandidate[]): Gender {
  for (const name of names) {
    const words = [name.honorific ?? '', ...name.titles.flatMap((t) => t.title.toLowerCase().split(/\s+/))];
    if (words.some((w) => FEMALE_TITLES.has(w))) return 'woman';
    if (words.some((w) => MALE_TITLES.has(w) && w !== 'general')) return 'man';
  }
  for (const name of names) {
    if (name.words.length < 2) continue;
    const told = GIVEN_NAMES.get(name.words[0] ?? '');
    if (told === 'man' || told === 'woman') return told;
  }
  return 'unknown';
}
