import type { EntityType } from '@onrecord/core';
import type { Tx } from '../engine.ts';
import { nameOf } from '../entity-names.ts';
import { standingFor } from '../merged-entities.ts';
import { nameKey } from '../name-key.ts';
import type { EntityState } from './entity-state.ts';

/** Writes what an entity's events add up to into the rows that are read. */
export async function writeState({ db }: Pick<Tx, 'db'>, id: string, state: EntityState): Promise<void> {
  const { seen_type, slug } = await db
    .selectFrom('entities')
    .select(['seen_type', 'slug'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const type = state.type ?? seen_type;
  await db
    .updateTable('entities')
    .set({ type, slug: state.slug ?? slug, given_name: state.givenName, merged_into: state.mergedInto })
    .where('id', '=', id)
    .execute();
  await writeAliases({ db }, { id, type: seen_type }, state);
  await writeRoles({ db }, id, state);
  await writeApart({ db }, id, state);
}

async function writeAliases(
  { db }: Pick<Tx, 'db'>,
  entity: { readonly id: string; readonly type: EntityType },
  state: EntityState,
): Promise<void> {
  const { id, type } = entity;
  await db.updateTable('entity_names').set({ given_at: null, given_by: null }).where('named_id', '=', id).execute();
  const standing = await standingFor(db, [id]);
  for (const [name, { by, at }] of state.aliases) {
    const row = nameOf({ named_id: id, type, name, key: nameKey(name) }, standing);
    await db
      .insertInto('entity_names')
      .values({ ...row, uses: 0, full_uses: 0, shown_uses: 0, shown_full_uses: 0, given_at: at, given_by: by })
      .onConflict((conflict) => conflict.columns(['named_id', 'name']).doUpdateSet({ given_at: at, given_by: by }))
      .execute();
  }
  await db
    .deleteFrom('entity_names')
    .where('named_id', '=', id)
    .where('uses', '=', 0)
    .where('given_at', 'is', null)
    .execute();
}

async function writeRoles({ db }: Pick<Tx, 'db'>, id: string, state: EntityState): Promise<void> {
  await db.deleteFrom('entity_roles').where('entity_id', '=', id).execute();
  for (const { id: roleId, role, by, at } of state.roles.values()) {
    await db
      .insertInto('entity_roles')
      .values({ id: roleId, entity_id: id, role: JSON.stringify(role), by, at })
      .execute();
  }
}

async function writeApart({ db }: Pick<Tx, 'db'>, id: string, state: EntityState): Promise<void> {
  await db
    .deleteFrom('entity_distinctions')
    .where((eb) => eb.or([eb('one_id', '=', id), eb('other_id', '=', id)]))
    .execute();
  for (const other of state.apart) {
    const [one_id = id, other_id = other] = [id, other].toSorted();
    await db
      .insertInto('entity_distinctions')
      .values({ one_id, other_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
