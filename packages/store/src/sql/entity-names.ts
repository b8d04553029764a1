import { type Insertable, sql } from 'kysely';
import { chunks } from './chunks.ts';
import type { Standing } from './derived-rows.ts';
import type { Db } from './engine.ts';
import { executeKeptRows } from './kept-texts.ts';
import type { KnownEntities } from './known-entities.ts';
import { nameSound } from './name-sounds.ts';
import { notePublicChange } from './public-changes.ts';
import type { ArticleNameRow, EntityNameRow } from './tables.ts';

/**
 * The names of the archive, counted: `entity_names` holds each form once, however many articles use it, so that joining, choosing and
 * showing names cost the same in a large archive. An article's own forms (`article_names`) say what to take back when it changes.
 */
export async function useNames(
  db: Db,
  rows: readonly ArticleNameRow[],
  { standing, known }: { readonly standing: Standing; readonly known: KnownEntities },
): Promise<void> {
  // A name sounds by the type under which its entity was first seen, also where a record has it by the type an editor gave.
  const typeOf = (row: ArticleNameRow) => known.get(row.named_id)?.seen_type ?? row.type;
  const used = rows.map((row) => ({ ...firstUse(row), ...nameOf({ ...row, type: typeOf(row) }, standing) }));
  await executeKeptRows(db, { key: 'names', build: (part) => countNames(db, part), rows: used, values: Object.values });
}

function countNames(db: Db, rows: readonly Insertable<EntityNameRow>[]) {
  return db
    .insertInto('entity_names')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['named_id', 'name']).doUpdateSet((eb) => ({
        uses: eb('entity_names.uses', '+', eb.ref('excluded.uses')),
        full_uses: eb('entity_names.full_uses', '+', eb.ref('excluded.full_uses')),
        shown_uses: eb('entity_names.shown_uses', '+', eb.ref('excluded.shown_uses')),
        shown_full_uses: eb('entity_names.shown_full_uses', '+', eb.ref('excluded.shown_full_uses')),
      })),
    );
}

/** What does not change with the uses of a name. */
export function nameOf(row: Pick<ArticleNameRow, 'named_id' | 'type' | 'name' | 'key'>, standing: Standing) {
  const { named_id, type, name, key } = row;
  return {
    ...{ named_id, type, name, key },
    entity_id: standing.get(named_id) ?? named_id,
    sound: nameSound(name, type),
  };
}

function firstUse(row: ArticleNameRow) {
  return {
    uses: 1,
    full_uses: row.is_full,
    shown_uses: row.shown,
    shown_full_uses: row.is_full === 1 ? row.shown : 0,
  };
}

/** Takes back an article's names; forms nobody uses any more are forgotten. */
export async function dropNames(db: Db, articleId: string): Promise<void> {
  await sql`
    update entity_names set uses = uses - 1, full_uses = full_uses - a.is_full, shown_uses = shown_uses - a.shown,
      shown_full_uses = shown_full_uses - a.is_full * a.shown
    from article_names a
    where a.article_id = ${articleId} and entity_names.named_id = a.named_id and entity_names.name = a.name`.execute(
    db,
  );
  await sql`
    delete from entity_names where uses = 0 and given_at is null
      and (named_id, name) in (select named_id, name from article_names where article_id = ${articleId})`.execute(db);
  await db.deleteFrom('article_names').where('article_id', '=', articleId).execute();
}

export interface ProperName {
  readonly id: string;
  /** As it is kept. */
  readonly name: string;
  /** As it should be. */
  readonly proper: string;
}

/**
 * The name by which each of these entities goes, an editor's first; then published articles decide before drafts, then the majority, then
 * the first seen: one page's misprint does not rename anybody. Only the entity's own names count: whoever others are merged into keeps
 * its name.
 */
export async function properNames(db: Db, entityIds: readonly string[]): Promise<readonly ProperName[]> {
  const names: ProperName[] = [];
  for (const part of chunks(entityIds)) {
    const rows = await db
      .selectFrom('entities')
      .select((eb) => [
        'id',
        'name',
        'given_name',
        eb
          .selectFrom('entity_names')
          .select('entity_names.name')
          .whereRef('entity_names.named_id', '=', 'entities.id')
          .where('full_uses', '>', 0)
          .orderBy(sql`shown_full_uses`, 'desc')
          .orderBy(sql`full_uses`, 'desc')
          .orderBy('entity_names.seq')
          .limit(1)
          .as('most_used'),
      ])
      .where('id', 'in', part)
      .execute();
    for (const { id, name, given_name, most_used } of rows)
      names.push({ id, name, proper: given_name ?? most_used ?? name });
  }
  return names;
}

/** Brings the names of these entities up to date; most of them are. */
export async function refreshNames(db: Db, entityIds: Iterable<string>): Promise<void> {
  for (const { id, name, proper } of await properNames(db, [...entityIds])) {
    if (proper === name) continue;
    await db.updateTable('entities').set({ name: proper }).where('id', '=', id).execute();
    // Between names that published articles use as often, a draft decides.
    await notePublicChange(db);
  }
}

/** The forms of the name that published articles use or editors gave, those of merged entities too, by the entity that stands for them. */
export async function shownNames(
  db: Db,
  entityIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const part of chunks(entityIds)) {
    const rows = await db
      .selectFrom('entity_names')
      .select(['entity_id', 'name'])
      .where('entity_id', 'in', part)
      .where((eb) => eb.or([eb('shown_uses', '>', 0), eb('given_at', 'is not', null)]))
      .orderBy('seq')
      .execute();
    for (const { entity_id: id, name } of rows) {
      const known = names.get(id) ?? [];
      if (!known.includes(name)) known.push(name);
      names.set(id, known);
    }
  }
  return names;
}
