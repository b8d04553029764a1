import type { Db, Engine } from './engine.ts';
import { readingOnce } from './engine.ts';

/** Notes that readers see something else from the end of this transaction on. Writers take turns, so none overtakes another. */
export async function notePublicChange(db: Db): Promise<void> {
  await db
    .insertInto('public_changes')
    .values({ id: 1, number: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ number: eb('public_changes.number', '+', 1) })),
    )
    .execute();
}

/** See `Store.countPublicChanges`. */
export function countPublicChanges(engine: Engine): Promise<number> {
  return readingOnce(engine, async (db) => {
    const row = await db.selectFrom('public_changes').select('number').executeTakeFirst();
    return row?.number ?? 0;
  });
}
