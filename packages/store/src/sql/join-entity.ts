import { type EntityType, findEntityCandidates, type KnownEntity } from '@onrecord/core';
import { nameKey } from './name-key.ts';
import { nameSounds } from './name-sounds.ts';

/** An entity of a record that looks for its place in the archive. */
export interface EntityToJoin {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** A name under which the archive knows an entity. `isName`: its full name somewhere, not only an alias. */
export interface ArchiveName {
  /** The entity that bears the name. */
  readonly namedId: string;
  /** The one that stands for it; another where it was merged. */
  readonly entityId: string;
  /** The types under which it may be named: as records have it, and as an editor corrected it. */
  readonly types: readonly EntityType[];
  readonly name: string;
  readonly key: string;
  /** How it sounds (see sound-key of core). */
  readonly sound: string;
  readonly isName: boolean;
}

/**
 * The rules that join entities across articles. Facts must be right: rather two entities than a wrong merge.
 *
 * An entity joins an archive entity when both have the same type and its name has the same `nameKey` as a name or alias there:
 * "Walid al-Muallem" joins "Walid Muallem". Where no name is the same, it joins the one that `findEntityCandidates` is sure of:
 * "Waleed Moualem". It joins nothing when
 * - it is a person known by one word ("Hariri") and the archive's match is only an alias: every Hariri is called so somewhere;
 * - more than one archive entity matches: nobody knows which is meant;
 * - the archive entity is already in the record (`taken`), or two entities of the record claim it: the writer keeps them apart.
 *
 * Merged entities are one that may be meant, but the answer is the one that bears the name, so that unmerging takes its articles back;
 * an article may name several of them.
 * Answers archive ids by record ids; an entity that is not in the answer is new.
 */
export function joinEntities(
  entities: readonly EntityToJoin[],
  archive: readonly ArchiveName[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const claims = entities.flatMap((entity) => {
    const found = matchOf(entity, archive);
    return found === null || taken.has(found.namedId) ? [] : [{ id: entity.id, ...found }];
  });
  const claimants = countBy(claims.map((claim) => claim.namedId));
  return new Map(
    claims.filter((claim) => claimants.get(claim.namedId) === 1).map((claim) => [claim.id, claim.namedId]),
  );
}

type Match = Pick<ArchiveName, 'entityId' | 'namedId'>;

function matchOf(entity: EntityToJoin, archive: readonly ArchiveName[]): Match | null {
  const key = nameKey(entity.name);
  const onlyFullNames = entity.type === 'person' && !key.includes(' ');
  const known = archive.filter((name) => name.types.includes(entity.type));
  const same = known.filter((name) => name.key === key);
  if (same.length === 0) return spellingOf(entity, known);
  const matches = same.filter((name) => name.isName || !onlyFullNames);
  if (new Set(matches.map((name) => name.entityId)).size !== 1) return null;
  return matches.find((name) => name.namedId === name.entityId) ?? matches[0] ?? null;
}

/** The one whose name is surely this one in another spelling. Names are compared letter by letter only where they sound alike. */
function spellingOf(entity: EntityToJoin, known: readonly ArchiveName[]): Match | null {
  const sounds = new Set(nameSounds(entity.name, entity.type));
  const alike = known.filter(({ sound }) => sounds.has(sound));
  if (alike.length === 0) return null;
  const [best] = findEntityCandidates(entity, knownEntities(entity.type, alike));
  if (best?.decision !== 'join') return null;
  return alike.find((name) => name.entityId === best.id && name.name === best.name) ?? null;
}

/** The archive's names as core compares them: one entity with all its names, full ones first. */
export function knownEntities(type: EntityType, names: readonly ArchiveName[]): readonly KnownEntity[] {
  const groups = new Map<string, ArchiveName[]>();
  for (const name of names.toSorted((a, b) => Number(b.isName) - Number(a.isName)))
    groups.set(name.entityId, [...(groups.get(name.entityId) ?? []), name]);
  return Array.from(groups, ([id, [first, ...aliases]]) => ({ id, type, name: first?.name ?? '', aliases }));
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
