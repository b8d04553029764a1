import { isAcronym } from './find-candidates.ts';
import { OF_HEADS, ORGANISATION_HEADS } from './lexicon/organisations.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { NameGroup } from './name-group.ts';
import { nameKey } from './name-key.ts';

/** Pairs of forms that every reader of news takes for one. */
const SAME_PLACE = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['uk', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]);

/**
 * The organisations, places, events or works of a document by the names they answer to: equal forms, an acronym and what
 * it stands for, the head of a longer name.
 */
export class ThingIndex {
  private readonly groups = new Map<string, NameGroup>();

  /** The first group with a name that means the same. */
  find(name: NameCandidate): NameGroup | null {
    let first: NameGroup | null = null;
    for (const key of soughtBy(name)) {
      const group = this.groups.get(key);
      if (group !== undefined && (first === null || group.order < first.order)) first = group;
    }
    return first;
  }

  add(name: NameCandidate, group: NameGroup): void {
    for (const key of answersOf(name)) {
      const known = this.groups.get(key);
      if (known === undefined || group.order < known.order) this.groups.set(key, group);
    }
  }
}

/** What a later name may look for to find this one. */
function answersOf(name: NameCandidate): string[] {
  const keys = [`form ${nameKey(name.form)}`, `same ${canonical(name.form)}`];
  if (name.words.length === 1) keys.push(`word ${name.form}`);
  const head = headOf(name);
  if (head !== null) keys.push(`head ${head}`);
  const tail = tailOf(name);
  if (tail !== null) keys.push(`tail ${tail}`);
  if (name.expansionOf !== null) keys.push(`short ${nameKey(name.expansionOf)}`);
  if (name.words.length > 1) keys.push(`initials ${initialsOf(name)}`);
  const letters = lettersOf(name);
  if (letters !== null) keys.push(`letters ${letters}`);
  return keys;
}

/** The answers of earlier names with which this one is the same thing: the same pairs, the other way round. */
function soughtBy(name: NameCandidate): string[] {
  const keys = [`same ${canonical(name.form)}`, `short ${nameKey(name.form)}`];
  if (name.words.length === 1) keys.push(`head ${name.form}`, `tail ${name.form}`);
  const head = headOf(name);
  if (head !== null) keys.push(`word ${head}`);
  if (name.expansionOf !== null) keys.push(`form ${nameKey(name.expansionOf)}`);
  if (name.words.length > 1) keys.push(`letters ${initialsOf(name)}`);
  const letters = lettersOf(name);
  if (letters !== null) keys.push(`initials ${letters}`);
  return keys;
}

function canonical(form: string): string {
  const key = nameKey(form);
  return SAME_PLACE.get(key) ?? key.replace(/^the /, '');
}

/** "League" of "League of Strait Nations", which alone stands for the whole name. */
function headOf(name: NameCandidate): string | null {
  const [head] = name.words;
  if (head === undefined || name.words.length < 3 || !OF_HEADS.has(head.toLowerCase())) return null;
  return /^\S+ (?:of|for) /.test(name.form) ? head : null;
}

/** "Coalition" of "National Accord Coalition", which alone stands for the one named last. */
function tailOf({ words }: NameCandidate): string | null {
  const tail = words[words.length - 1];
  return tail !== undefined && words.length > 1 && ORGANISATION_HEADS.has(tail.toLowerCase()) ? tail : null;
}

function initialsOf(name: NameCandidate): string {
  return name.words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The letters of an acronym of more than one letter. */
function lettersOf(name: NameCandidate): string | null {
  if (!isAcronym(name.form)) return null;
  const letters = name.form.replace(/[^\p{L}]/gu, '').toUpperCase();
  return letters.length > 1 ? letters : null;
}
