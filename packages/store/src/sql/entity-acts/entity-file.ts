import type { EntityFile, GivenRole } from '../../port.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { executeKept } from '../kept-texts.ts';
import type { EntityRoleRow } from '../tables.ts';

/** See `Store.loadEntityFile`. */
export function loadEntityFile(engine: Engine, id: string): Promise<EntityFile | null> {
  return reading(engine, async ({ db }) => {
    const known = await db.selectFrom('entities').select('id').where('id', '=', id).executeTakeFirst();
    return known === undefined ? null : entityFile(db, id);
  });
}

/** The most names of one entity that are shown, the most used first. */
const MOST = 200;

/** The file of an entity that is there. */
export async function entityFile(db: Db, id: string): Promise<EntityFile> {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const members = await db
    .selectFrom('entities')
    .select(['id', 'name'])
    .where('merged_into', '=', id)
    .orderBy('id')
    .execute();
  return {
    id,
    version: row.version,
    type: row.type,
    slug: row.slug,
    name: row.name,
    mergedInto: row.merged_into,
    members,
    names: await namesWithOrigin(db, id),
    givenRoles: await givenRoles(db, id),
    notTheSame: await toldApartFrom(db, id),
  };
}

async function namesWithOrigin(db: Db, id: string): Promise<EntityFile['names']> {
  const rows = await db
    .selectFrom('entity_names')
    .select(['name', 'uses', 'given_by', 'given_at', 'named_id'])
    .where((eb) => eb.or([eb('entity_id', '=', id), eb('named_id', '=', id)]))
    .orderBy('uses', 'desc')
    .orderBy('name')
    .orderBy('seq')
    .limit(MOST)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      name: row.name,
      articles: row.uses,
      seenIn: await firstArticle(db, row),
      given: row.given_at === null || row.given_by === null ? null : { by: row.given_by, at: row.given_at },
    })),
  );
}

/** The first article of the archive that uses the name. Ids sort by creation. */
async function firstArticle(db: Db, { named_id, name }: { readonly named_id: string; readonly name: string }) {
  const row = await db
    .selectFrom('article_names')
    .innerJoin('articles', 'articles.id', 'article_names.article_id')
    .select(['articles.id', 'articles.slug'])
    .where('article_names.named_id', '=', named_id)
    .where('article_names.name', '=', name)
    .orderBy('article_names.article_id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** See `Store.listGivenRoles`. */
export function listGivenRoles(engine: Engine, entityId: string): Promise<readonly GivenRole[]> {
  return reading(engine, ({ db }) => givenRoles(db, entityId));
}

/** The same within a transaction. */
export async function givenRoles(db: Db, id: string): Promise<readonly GivenRole[]> {
  const { rows } = await executeKept<EntityRoleRow>(db, {
    key: 'given roles of an entity',
    build: () => db.selectFrom('entity_roles').selectAll().where('entity_id', '=', id).orderBy('id'),
    values: [id],
  });
  return rows.map(({ id: roleId, role, by, at }) => ({
    id: roleId,
    role: JSON.parse(role) as GivenRole['role'],
    by,
    at,
  }));
}

/** The entities an editor said this one is not. */
export async function toldApartFrom(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entity_distinctions')
    .selectAll()
    .where((eb) => eb.or([eb('one_id', '=', id), eb('other_id', '=', id)]))
    .orderBy('one_id')
    .orderBy('other_id')
    .execute();
  return rows.map(({ one_id, other_id }) => (one_id === id ? other_id : one_id));
}
