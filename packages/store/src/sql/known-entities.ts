import { chunks } from './chunks.ts';
import type { Standing } from './derived-rows.ts';
import type { Db } from './engine.ts';
import { executeKept } from './kept-texts.ts';
import { standingFor } from './merged-entities.ts';
import type { EntityRecord } from './tables.ts';

/** What the archive knows of the entities that a record names, by id: read once for all that is derived from it. */
export type KnownEntities = ReadonlyMap<string, KnownEntity>;

type KnownEntity = Pick<EntityRecord, (typeof COLUMNS)[number]>;

const COLUMNS = ['id', 'seq', 'slug', 'seen_type', 'merged_into'] as const;

export async function knownEntities(db: Db, ids: Iterable<string>): Promise<KnownEntities> {
  const known = new Map<string, KnownEntity>();
  for (const part of chunks([...new Set(ids)])) {
    const { rows } = await executeKept(db, {
      key: `known entities ${part.length}`,
      build: () => db.selectFrom('entities').select(COLUMNS).where('id', 'in', part),
      values: part,
    });
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

/** Who stands for each of them now. Nothing is asked where none was merged. */
export async function standingOf(db: Db, known: KnownEntities): Promise<Standing> {
  const areAllOwn = [...known.values()].every((row) => row.merged_into === null);
  return areAllOwn ? new Map(Array.from(known.keys(), (id) => [id, id])) : standingFor(db, known.keys());
}
