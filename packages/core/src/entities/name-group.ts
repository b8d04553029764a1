import type { EntityType } from '../schemas/entity.ts';
import { remembered } from '../text/remembered.ts';
import { isAcronym } from './acronym.ts';
import { formNote } from './form.ts';
import type { JoinRule } from './join-rule.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { FEMALE_TITLES, MALE_TITLES } from './lexicon/titles.ts';
import type { NameCandidate } from './name-candidate.ts';

export type Gender = 'man' | 'woman' | 'unknown';

/** Why a name is one of a group's. */
export interface Join {
  readonly rule: JoinRule;
  /** Who else came into question. */
  readonly others: readonly NameGroup[];
}

/** The names found so far for one person, organisation or place. */
export class NameGroup {
  readonly names: NameCandidate[] = [];
  readonly joins = new Map<NameCandidate, Join>();
  /** Last words of the offices it was named with. */
  readonly heads = new Set<string>();
  fullest = '';
  readonly type: EntityType;
  /** Groups are numbered as they are made; the first one that fits a name takes it. */
  readonly order: number;
  private fullestWords = 0;
  private fullestIsAcronym = false;
  private byTitle: Gender = 'unknown';
  private byGivenName: Gender = 'unknown';

  constructor(type: EntityType, order: number, first: NameCandidate) {
    this.type = type;
    this.order = order;
    this.add(first, { rule: 'first', others: [] });
  }

  add(name: NameCandidate, join: Join): void {
    this.names.push(name);
    this.joins.set(name, join);
    this.keepFullest(name);
    if (name.titles.length > 0) for (const head of titleHeads(name)) this.heads.add(head);
    if (this.byTitle === 'unknown') this.byTitle = genderOfTitles(name);
    if (this.byGivenName === 'unknown') this.byGivenName = genderOfGivenName(name);
  }

  get gender(): Gender {
    return this.byTitle === 'unknown' ? this.byGivenName : this.byTitle;
  }

  /** The form with most words, any form rather than an acronym, and of as many words one that is not all capitals, as in a dateline. */
  private keepFullest({ knownAs, known }: NameCandidate): void {
    const form = knownAs ?? known.text;
    const words = knownAs === undefined ? countWords(known) : Number.POSITIVE_INFINITY;
    const acronym = knownAs === undefined ? known.isAcronym : isAcronym(knownAs);
    const isAsLong = words === this.fullestWords && isShouted(this.fullest) && !isShouted(form);
    const fuller = this.fullestIsAcronym === acronym ? words > this.fullestWords || isAsLong : !acronym;
    if (this.fullest !== '' && !fuller) return;
    this.fullest = form;
    this.fullestWords = words;
    this.fullestIsAcronym = acronym;
  }
}

const isShouted = (form: string): boolean => form === form.toUpperCase();

/** "Mr Lee" is no woman, "Minister Lee" is the Lee who was called minister. */
export function fitsGroup(group: NameGroup, name: NameCandidate): boolean {
  const asked = genderOf([name]);
  if (asked !== 'unknown' && group.gender !== 'unknown' && asked !== group.gender) return false;
  const heads = titleHeads(name);
  return heads.length === 0 || group.heads.size === 0 || heads.some((head) => group.heads.has(head));
}

/** What titles say counts before what a given name lets suppose; what is said first counts. */
export function genderOf(names: readonly NameCandidate[]): Gender {
  for (const tell of [genderOfTitles, genderOfGivenName]) {
    for (const name of names) {
      const gender = tell(name);
      if (gender !== 'unknown') return gender;
    }
  }
  return 'unknown';
}

function genderOfTitles(name: NameCandidate): Gender {
  if (name.honorific === null && name.titles.length === 0) return 'unknown';
  const words = [name.honorific ?? '', ...name.titles.flatMap(({ title }) => titleWords(title))];
  if (words.some((word) => FEMALE_TITLES.has(word))) return 'woman';
  return words.some((word) => MALE_TITLES.has(word) && word !== 'general') ? 'man' : 'unknown';
}

function genderOfGivenName(name: NameCandidate): Gender {
  // "Osmon uulu" and "bin Salim" are somebody's son.
  const child = name.words.find((word) => CHILD.test(word));
  if (child !== undefined) return /^(?:bi?nt|k|q)/.test(child) ? 'woman' : 'man';
  const told = name.words.length < 2 ? undefined : GIVEN_NAMES.get(name.words[0] ?? '');
  if (told === 'man' || told === 'woman') return told;
  // "Gulmira Tolegenova", "Daulet Sarsenbekov"
  const [found, ending = ''] = /(?:[oe]v|sk(?=[aiy]))(aya|a|y|iy)?$/.exec(name.words[1] ?? '') ?? [];
  return found === undefined ? 'unknown' : ending.startsWith('a') ? 'woman' : 'man';
}

const CHILD = /^(?:bin|ibn|bint|uulu|kyzy|o[gğ]lu|[qk][iı]z[iı])$/;

function titleHeads(name: NameCandidate): string[] {
  return name.titles.map(({ title }) => titleWords(title).at(-1) ?? '');
}

const titleWords = remembered((title: string): readonly string[] => title.toLowerCase().split(/\s+/));
const countWords = formNote(({ text }): number => text.split(/\s+/).length);
