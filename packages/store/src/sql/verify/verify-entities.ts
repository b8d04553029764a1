import { sql } from 'kysely';
import type { Db, Tx } from '../engine.ts';
import { toldApartFrom } from '../entity-acts/entity-file.ts';
import type { EntityState } from '../entity-acts/entity-state.ts';
import { stateFromEvents } from '../entity-acts/read-state.ts';
import { countsOf } from '../entity-counts.ts';
import { nameOf, properNames } from '../entity-names.ts';
import { isMadeByHand } from '../entity-orphans.ts';
import { membersOf, standingFor } from '../merged-entities.ts';
import { nameKey } from '../name-key.ts';
import type { EntityRecord } from '../tables.ts';
import { type Difference, difference, rowDifference, rowsDifference } from './difference.ts';

const AT_ONCE = 500;

/** Every entity: as its events and the articles that name it say. */
export async function verifyEntities({
  db,
}: Tx): Promise<{ readonly count: number; readonly first: Difference | null }> {
  let count = 0;
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('entities')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute();
    for (const entity of rows) {
      const state = await stateFromEvents(db, entity.id);
      const first =
        (await verifyState(db, entity, state)) ??
        (await verifyNames(db, entity, state)) ??
        (await verifyCounts(db, entity)) ??
        (await verifyNeeded(db, entity));
      if (first !== null) return { count, first };
      count += 1;
    }
    const last = rows.at(-1);
    if (last === undefined) return { count, first: null };
    after = last.seq;
  }
}

async function verifyState(db: Db, entity: EntityRecord, state: EntityState): Promise<Difference | null> {
  const place = `entity ${entity.id}`;
  const events = await db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_id', '=', entity.id)
    .executeTakeFirstOrThrow();
  const roles = await db
    .selectFrom('entity_roles')
    .selectAll()
    .where('entity_id', '=', entity.id)
    .orderBy('id')
    .execute();
  const given = [...state.roles.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, role, by, at }) => ({ id, role: JSON.stringify(role), by, at }));
  return (
    rowDifference(
      place,
      {
        version: Number(events.count),
        type: state.type ?? entity.seen_type,
        slug: state.slug ?? entity.slug,
        given_name: state.givenName,
        merged_into: state.mergedInto,
      },
      entity,
    ) ??
    rowsDifference(`${place}, given roles`, given, roles) ??
    rowDifference(
      place,
      { 'told apart from': [...state.apart].toSorted() },
      { 'told apart from': (await toldApartFrom(db, entity.id)).toSorted() },
    )
  );
}

async function verifyNames(db: Db, entity: EntityRecord, state: EntityState): Promise<Difference | null> {
  const used = await db
    .selectFrom('article_names')
    .select(['name', (eb) => eb.fn.countAll<number>().as('uses')])
    .select([sum('is_full').as('full_uses'), sum('shown').as('shown_uses'), sum('is_full * shown').as('both')])
    .where('named_id', '=', entity.id)
    .groupBy('name')
    .execute();
  const counted = new Map(
    used.map(({ name, uses, full_uses, shown_uses, both }) => [
      name,
      {
        uses: Number(uses),
        full_uses: Number(full_uses),
        shown_uses: Number(shown_uses),
        shown_full_uses: Number(both),
      },
    ]),
  );
  const standing = await standingFor(db, [entity.id]);
  const expected = [...new Set([...counted.keys(), ...state.aliases.keys()])].toSorted().map((name) => {
    const { type: _, ...row } = nameOf(
      { named_id: entity.id, type: entity.seen_type, name, key: nameKey(name) },
      standing,
    );
    const given = state.aliases.get(name);
    return { ...row, ...(counted.get(name) ?? UNUSED), given_at: given?.at ?? null, given_by: given?.by ?? null };
  });
  const found = await db.selectFrom('entity_names').selectAll().where('named_id', '=', entity.id).execute();
  const sorted = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return rowsDifference(`entity ${entity.id}, names`, expected, sorted);
}

const UNUSED = { uses: 0, full_uses: 0, shown_uses: 0, shown_full_uses: 0 };

function sum(columns: string) {
  return sql<number>`sum(${sql.raw(columns)})`;
}

async function verifyCounts(db: Db, entity: EntityRecord): Promise<Difference | null> {
  const [name] = await properNames(db, [entity.id]);
  return rowDifference(`entity ${entity.id}`, { name: name?.proper, ...(await countsOf(db, entity.id)) }, entity);
}

/** An entity is there because articles name it, because others were merged into it, or because an editor made it. */
async function verifyNeeded(db: Db, entity: EntityRecord): Promise<Difference | null> {
  const named = await db.selectFrom('article_ids').select('id').where('id', '=', entity.id).limit(1).executeTakeFirst();
  if (named !== undefined || (await membersOf(db, entity.id)).length > 1) return null;
  if (await isMadeByHand(db, entity.id)) return null;
  return difference(`entity ${entity.id}`, 'an article that names it', undefined);
}
