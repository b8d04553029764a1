import type { EntityType } from '../schemas/entity.ts';
import { putInOrder } from '../text/lists.ts';
import { formNote } from './form.ts';
import { type FoundGroup, foundBy } from './found-group.ts';
import type { NameCandidate } from './name-candidate.ts';
import { type Gender, genderOf, type Join, NameGroup } from './name-group.ts';
import { SURNAME_PARTICLES } from './name-key.ts';
import { PersonIndex } from './person-index.ts';
import { SurnameOwners } from './surname-owners.ts';
import { ThingIndex } from './thing-index.ts';

/** One person, organisation or place of the document with every candidate that names it, in text order. */
export interface JoinedName {
  readonly type: EntityType;
  readonly names: readonly NameCandidate[];
  readonly fullest: string;
  readonly gender: Gender;
  /** Why each of them is here. */
  readonly joins: ReadonlyMap<NameCandidate, Join>;
}

export interface TypedCandidate {
  readonly candidate: NameCandidate;
  readonly type: EntityType;
}

/**
 * Joins the names of one document: equal forms, an acronym with its expansion, a surname with the full name before it.
 * A surname that two people share goes to the one named last; full names that differ are never joined.
 */
export function joinNames(typed: readonly TypedCandidate[]): JoinedName[] {
  const isAlone = ({ candidate, type }: TypedCandidate): boolean =>
    type === 'person' && candidate.knownAs === undefined && isSurnameOnly(candidate.known);
  const groups: NameGroup[] = [];
  joinFull(
    groups,
    typed.filter((each) => !isAlone(each)),
  );
  joinSurnames(groups, typed.filter(isAlone));
  return groups
    .map(({ type, names, fullest, joins }) => {
      const inOrder = putInOrder([...names], (a, b) => a.span.start - b.span.start);
      return { type, names: inOrder, fullest, gender: genderOf(inOrder), joins };
    })
    .sort((a, b) => (a.names[0]?.span.start ?? 0) - (b.names[0]?.span.start ?? 0));
}

/** Longer names first: a shorter one is then looked for among those of which it may be a part. */
function joinFull(groups: NameGroup[], typed: readonly TypedCandidate[]): void {
  const indexes = new Map<EntityType, PersonIndex | ThingIndex>();
  const told = new Map<string, NameGroup>();
  for (const { candidate, type } of typed.filter((each) => each.type === 'person').concat(longestFirst(typed))) {
    const index = indexes.get(type) ?? (type === 'person' ? new PersonIndex() : new ThingIndex(type));
    indexes.set(type, index);
    const entry = candidate.knownAs === undefined ? null : `${type} ${candidate.knownAs}`;
    const found = foundBy('own-lexicon', told.get(entry ?? '')) ?? index.find(candidate);
    const group = addTo(groups, found, { candidate, type });
    if (entry !== null) told.set(entry, group);
    index.add(candidate, group);
  }
}

function longestFirst(typed: readonly TypedCandidate[]): TypedCandidate[] {
  return typed
    .filter((each) => each.type !== 'person')
    .sort((a, b) => b.candidate.words.length - a.candidate.words.length);
}

function joinSurnames(groups: NameGroup[], typed: readonly TypedCandidate[]): void {
  if (typed.length === 0) return;
  const owners = new SurnameOwners(groups.filter(({ type }) => type === 'person'));
  for (const { candidate, type } of typed) {
    const group = addTo(groups, owners.find(candidate), { candidate, type });
    owners.add({ start: candidate.span.start, group });
  }
}

/** The group with the name added, a new one where none was found. */
function addTo(groups: NameGroup[], found: FoundGroup | null, { candidate, type }: TypedCandidate): NameGroup {
  if (found !== null) {
    found.group.add(candidate, found);
    return found.group;
  }
  const group = new NameGroup(type, groups.length, candidate);
  groups.push(group);
  return group;
}

/** Of these a name written with a capital begins too: "Le Pen", "Van Rompuy"; "Al" and "Ben" are given names as well. */
const CAPITAL_PARTICLE = /^(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|Du|La|Le|Ter|Ten)$/;

/** "Muallem", "de Mistura", "bin Salman": one word but for its particles. */
const isSurnameOnly = formNote(({ text }): boolean => {
  const words = text.split(/\s+/);
  return (
    words.length === 1 || words.slice(0, -1).every((word) => SURNAME_PARTICLES.has(word) || CAPITAL_PARTICLE.test(word))
  );
});
