import type { EntityType } from '@onrecord/core';
import { nameKey } from './fold.ts';

/** An entity of a record that looks for its place in the archive. */
export interface EntityToJoin {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** A name under which the archive knows an entity. `isName`: its full name somewhere, not only an alias. */
export interface ArchiveName {
  readonly entityId: string;
  readonly type: EntityType;
  readonly key: string;
  readonly isName: boolean;
}

/**
 * The first, simple rule that joins entities across articles. Facts must be right: rather two entities than a wrong merge.
 *
 * An entity joins an archive entity when both have the same type and its name has the same `nameKey` as a name or alias there:
 * "Walid al-Muallem" joins "Walid Muallem". It joins nothing when
 * - it is a person known by one word ("Hariri") and the archive's match is only an alias: every Hariri is called so somewhere;
 * - more than one archive entity matches: nobody knows which is meant;
 * - the archive entity is already in the record (`taken`), or two entities of the record claim it: the writer keeps them apart.
 *
 * Answers archive ids by record ids; an entity that is not in the answer is new.
 */
export function joinEntities(
  entities: readonly EntityToJoin[],
  archive: readonly ArchiveName[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const claims = entities.flatMap((entity) => {
    const matches = matchesOf(entity, archive);
    const [only] = matches;
    return matches.size === 1 && only !== undefined && !taken.has(only) ? [{ id: entity.id, entityId: only }] : [];
  });
  const claimants = countBy(claims.map((claim) => claim.entityId));
  return new Map(
    claims.filter((claim) => claimants.get(claim.entityId) === 1).map((claim) => [claim.id, claim.entityId]),
  );
}

function matchesOf(entity: EntityToJoin, archive: readonly ArchiveName[]): Set<string> {
  const key = nameKey(entity.name);
  const onlyFullNames = entity.type === 'person' && !key.includes(' ');
  const matches = archive.filter(
    (name) => name.type === entity.type && name.key === key && (name.isName || !onlyFullNames),
  );
  return new Set(matches.map((name) => name.entityId));
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
