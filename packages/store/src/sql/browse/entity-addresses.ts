import type { EntityAddress } from '../../port.ts';
import { type Db, type Engine, reading } from '../engine.ts';

/** An entity is in the part of its number, whatever becomes of those before it; fewer are in a part where some have no page. */
const IN_PART = 20_000;

/** See `Store.listEntityParts`. */
export function listEntityParts(engine: Engine): Promise<readonly number[]> {
  return reading(engine, async ({ db }) => {
    const parts: number[] = [];
    const last = await db.selectFrom('entities').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    for (let part = 1; part <= Math.ceil((last?.seq ?? 0) / IN_PART); part += 1) {
      if ((await withPages(db, part).limit(1).executeTakeFirst()) !== undefined) parts.push(part);
    }
    return parts;
  });
}

/** See `Store.listEntityAddresses`. */
export function listEntityAddresses(engine: Engine, part: number): Promise<readonly EntityAddress[]> {
  return reading(engine, ({ db }) => withPages(db, part).orderBy('seq').execute());
}

/** Those of a part that readers have a page of. */
function withPages(db: Db, part: number) {
  return db
    .selectFrom('entities')
    .select(['type', 'slug'])
    .where('seq', '>', (part - 1) * IN_PART)
    .where('seq', '<=', part * IN_PART)
    .where('article_count', '>', 0)
    .where('merged_into', 'is', null);
}
