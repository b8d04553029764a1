import { sql } from 'kysely';
import type { Store } from '../port.ts';
import { keptCount } from './article-count.ts';
import { type Engine, reading, writing } from './engine.ts';

/** See `Store.readSetting`. */
export function readSetting(engine: Engine, key: string): Promise<string | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value ?? null;
  });
}

/** See `Store.writeSetting`. */
export async function writeSetting(engine: Engine, key: string, value: string): Promise<void> {
  await writing(engine, ({ db }) =>
    db
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute(),
  );
}

/** See `Store.health`. A store opened for writing proves it by a write that changes nothing. */
export function health(engine: Engine): ReturnType<Store['health']> {
  const open = engine.readOnly ? reading : writing;
  return open(engine, async ({ db }) => {
    if (!engine.readOnly) await sql`update settings set value = value where 1 = 0`.execute(db);
    return { engine: engine.name, schemaVersion: engine.schemaVersion, articles: await keptCount(db) };
  });
}
