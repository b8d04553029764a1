import { findEntityCandidates } from '@onrecord/core';
import type { Candidate } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { storedEntities } from '../entities.ts';
import { knownEntities } from '../join-entity.ts';
import { standingFor } from '../merged-entities.ts';
import { namesOfFamily } from '../names-like.ts';
import type { EntityRecord } from '../tables.ts';
import { toldApartFrom } from './entity-file.ts';

/** See `Store.listCandidates`. */
export function listCandidates(engine: Engine, entityId: string, limit: number): Promise<readonly Candidate[]> {
  return reading(engine, async ({ db }) => {
    const entity = await db.selectFrom('entities').selectAll().where('id', '=', entityId).executeTakeFirst();
    if (entity === undefined) return [];
    const left = await leftOut(db, entity);
    const names = (await namesOfFamily(db, entity)).filter((name) => !left.has(name.entityId));
    const found = findEntityCandidates(entity, knownEntities(entity.type, names)).slice(0, pageLimit(limit));
    const rows = await db
      .selectFrom('entities')
      .selectAll()
      .where('id', 'in', ['', ...found.map(({ id }) => id)])
      .execute();
    const entities = new Map((await storedEntities(db, rows, 'editors')).map((one) => [one.id, one]));
    return found.flatMap(({ id, ...more }) => {
      const one = entities.get(id);
      return one === undefined ? [] : [{ entity: one, ...more }];
    });
  });
}

/** Itself, the one that stands for it, and those an editor said it is not, with whoever stands for them now. */
async function leftOut(db: Db, { id }: EntityRecord): Promise<ReadonlySet<string>> {
  const standing = await standingFor(db, [id, ...(await toldApartFrom(db, id))]);
  return new Set(standing.values());
}
