import { EntityType } from '@onrecord/core/schemas';
import * as z from 'zod';
import type { EntityFile, NewEntity } from '../../port.ts';
import { checkShape } from '../check-record.ts';
import { type Engine, writing } from '../engine.ts';
import { freeSlug } from '../slug.ts';
import { Name } from './act-shape.ts';
import { entityFile } from './entity-file.ts';
import { happen } from './happen.ts';

const Shape = z.strictObject({ type: EntityType, name: Name });

/** See `Store.createEntity`. */
export function createEntity(
  engine: Engine,
  wanted: NewEntity,
  { by, why }: { readonly by: string; readonly why?: string },
): Promise<EntityFile> {
  return writing(engine, async (tx) => {
    const { type, name } = checkShape(Shape, wanted, []);
    const id = engine.newId();
    const slug = await freeSlug(tx.db, { table: 'entities', type }, { text: name, id });
    await tx.db
      .insertInto('entities')
      .values({
        ...{ id, slug, type, seen_type: type, name, given_name: null },
        ...{ quote_count: 0, article_count: 0, merged_into: null, version: 0 },
      })
      .execute();
    const signature = { by, at: engine.now().toISOString(), why: why ?? null };
    await happen(tx, { subject: id, facts: { action: 'created', name } }, signature);
    return entityFile(tx.db, id);
  });
}
