import type { EntityType, Role } from '@onrecord/core';
import { sql } from 'kysely';
import type { ArticleSummary, ListEntities, Page, StoredEntity } from '../port.ts';
import { pageLimit, readCursor, writeCursor } from './cursor.ts';
import { type Db, type Engine, reading } from './engine.ts';
import { takenBy } from './former-slugs.ts';
import { executeKept } from './kept-texts.ts';
import { nameKey } from './name-key.ts';
import { pageOf } from './page-of.ts';
import type { EntityNameRow, EntityRecord } from './tables.ts';

/** Whose eyes: readers see what published articles say, editors also what drafts say. */
export type Audience = 'readers' | 'editors';

/** The most spellings, and the most mentions with offices, shown of one entity; the most used and the newest. */
export const MOST_SHOWN = 100;

/** See `Store.loadEntity`. */
export function loadEntity(engine: Engine, id: string): Promise<StoredEntity | null> {
  return reading(engine, async ({ db }) => {
    const row = await standingRow(db, id);
    return row === undefined ? null : storedEntity(db, row, 'editors');
  });
}

/** See `Store.loadEntityBySlug`. */
export function loadEntityBySlug(engine: Engine, type: EntityType, slug: string): Promise<StoredEntity | null> {
  return reading(engine, async ({ db }) => {
    const id = await takenBy(db, { table: 'entities', type }, slug);
    const row = id === null ? undefined : await standingRow(db, id);
    return row === undefined || row.article_count === 0 ? null : storedEntity(db, row, 'readers');
  });
}

/** The entity that stands for this one. */
async function standingRow(db: Db, id: string): Promise<EntityRecord | undefined> {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined || row.merged_into === null ? row : standingRow(db, row.merged_into);
}

interface NameQuery {
  readonly query: string;
  readonly limit: number;
  readonly type: EntityType | undefined;
}

/**
 * See `Store.findEntities`. Names equal to the query come first, then those that begin with it, then those that contain it; among
 * these the most quoted. It looks at every name of the archive, some milliseconds for 100,000: good for an editor's choice, not
 * for every reader.
 */
export function findEntities(engine: Engine, { query, limit, type }: NameQuery): Promise<readonly StoredEntity[]> {
  return reading(engine, async ({ db }) => {
    const key = nameKey(query.slice(0, LONGEST_QUERY));
    if (!/[\p{L}\p{N}]/u.test(key)) return [];
    const rows = await db
      .with('found', (cte) =>
        cte
          .selectFrom('entity_names')
          .select(['entity_id', matchRank(key).as('rank')])
          .where(contains(key))
          .groupBy('entity_id'),
      )
      .selectFrom('found')
      .innerJoin('entities', 'entities.id', 'found.entity_id')
      .selectAll('entities')
      .$if(type !== undefined, (found) => found.where('entities.type', '=', type as EntityType))
      .orderBy('found.rank')
      .orderBy('entities.quote_count', 'desc')
      .orderBy('entities.seq')
      .limit(pageLimit(limit))
      .execute();
    return storedEntities(db, rows, 'editors');
  });
}

const LONGEST_QUERY = 200;

function contains(key: string) {
  return sql<boolean>`key like ${`%${escapeLike(key)}%`} escape '!'`;
}

function matchRank(key: string) {
  return sql<number>`min(case when key = ${key} then 0 when key like ${`${escapeLike(key)}%`} escape '!' then 1 else 2 end)`;
}

function escapeLike(text: string): string {
  return text.replace(/[%_!]/g, '!$&');
}

/** See `Store.listEntities`. */
export function listEntities(engine: Engine, request: ListEntities): Promise<Page<StoredEntity>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['entities']);
    let query = db.selectFrom('entities').selectAll().where('merged_into', 'is', null);
    if (request.type !== undefined) query = query.where('type', '=', request.type);
    if (after !== null) query = query.where('seq', '>', after.place);
    const rows = await query
      .orderBy('seq')
      .limit(limit + 1)
      .execute();
    const { items, next } = pageOf(rows, limit, {
      cursor: ({ seq }) => writeCursor({ list: 'entities', place: seq, position: 0 }),
      item: (row) => row,
    });
    return { items: await storedEntities(db, items, 'editors'), next };
  });
}

/** See `Store.listMostQuoted`. */
export function listMostQuoted(engine: Engine, limit: number): Promise<readonly StoredEntity[]> {
  return reading(engine, async ({ db }) => {
    const most = pageLimit(limit);
    const people = await mostQuotedOf(db, 'person', most);
    const organisations = await mostQuotedOf(db, 'organisation', most);
    const rows = [...people, ...organisations].toSorted((a, b) => b.quote_count - a.quote_count || a.seq - b.seq);
    return storedEntities(db, rows.slice(0, most), 'readers');
  });
}

/** One type at a time, because an index can then deliver them in order. */
function mostQuotedOf(db: Db, type: EntityType, limit: number) {
  return db
    .selectFrom('entities')
    .selectAll()
    .where('type', '=', type)
    .where('quote_count', '>', 0)
    .orderBy('quote_count', 'desc')
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Entities as the given audience may see them, in the order of the rows. */
export async function storedEntities(
  db: Db,
  rows: readonly Row[],
  audience: Audience,
): Promise<readonly StoredEntity[]> {
  const entities: StoredEntity[] = [];
  for (const row of rows) entities.push(await storedEntity(db, row, audience));
  return entities;
}

type Row = Pick<EntityRecord, 'id' | 'type' | 'slug' | 'name' | 'quote_count' | 'article_count'>;

async function storedEntity(db: Db, row: Row, audience: Audience): Promise<StoredEntity> {
  const names = await namesUsed(db, row.id);
  return entityAs(audience, row, { names, roles: await rolesOf(db, row.id, audience) });
}

interface Said {
  readonly names: readonly NameUse[];
  readonly roles: StoredEntity['roles'];
}

/** An entity as the given audience may see it. */
export function entityAs(audience: Audience, row: Row, { names, roles }: Said): StoredEntity {
  return {
    id: row.id,
    slug: row.slug,
    type: row.type,
    name: row.name,
    aliases: aliasesOf(row, names, audience),
    roles,
    quoteCount: row.quote_count,
    articleCount: row.article_count,
  };
}

/** A name that an entity goes by, and in how many articles. Members that were merged have the same name each for itself. */
export type NameUse = Pick<EntityNameRow, 'name' | 'uses' | 'shown_uses' | 'given_at'>;

/** Nobody has more names that anybody reads. */
const MOST_NAMES = 1_000;

/** All names of an entity, those that readers meet most at the head. */
export async function namesUsed(db: Db, entityId: string): Promise<readonly NameUse[]> {
  const { rows } = await executeKept<NameUse>(db, {
    key: 'names of an entity',
    build: () =>
      db
        .selectFrom('entity_names')
        .select(['name', 'uses', 'shown_uses', 'given_at'])
        .where('entity_id', '=', entityId)
        .orderBy('shown_uses', 'desc')
        .orderBy('seq')
        .limit(MOST_NAMES),
    values: [entityId, MOST_NAMES],
  });
  return rows;
}

function aliasesOf(entity: Row, names: readonly NameUse[], audience: Audience): StoredEntity['aliases'] {
  const articles = new Map<string, number>();
  for (const { name, given_at, ...counts } of names) {
    const uses = audience === 'readers' ? counts.shown_uses : counts.uses;
    if (name !== entity.name && (uses > 0 || given_at !== null)) articles.set(name, (articles.get(name) ?? 0) + uses);
  }
  return Array.from(articles, ([name, uses]) => ({ name, articles: uses }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

/** Where an article names an entity in an office. */
interface RoleRow {
  readonly roles: string | null;
  readonly id: string;
  readonly slug: string;
  readonly published_at: string | null;
}

/** The offices in which articles name an entity, the newest first. */
export async function rolesOf(db: Db, entityId: string, audience: Audience): Promise<StoredEntity['roles']> {
  const isForReaders = audience === 'readers';
  const { rows } = await executeKept<RoleRow>(db, {
    key: `roles for ${audience}`,
    build: () =>
      db
        .selectFrom('mentions')
        .innerJoin('articles', 'articles.place', 'mentions.place')
        .select(['mentions.roles', 'articles.id', 'articles.slug', 'articles.published_at'])
        .where('mentions.entity_id', '=', entityId)
        .where('mentions.roles', 'is not', null)
        .$if(isForReaders, (query) => query.where('mentions.shown', '=', 1))
        .orderBy('mentions.place', 'desc')
        .orderBy('mentions.named_id', 'desc')
        .limit(MOST_SHOWN),
    values: [entityId, ...(isForReaders ? [1] : []), MOST_SHOWN],
  });
  return rows.flatMap(({ roles, id, slug, published_at }) => rolesIn(roles, { id, slug, publishedAt: published_at }));
}

/** The offices of one mention, as its row has them. */
export function rolesIn(
  written: string | null,
  article: Pick<ArticleSummary, 'id' | 'slug' | 'publishedAt'>,
): StoredEntity['roles'] {
  if (written === null) return [];
  return (JSON.parse(written) as readonly Role[]).map((role) => ({
    role,
    articleId: article.id,
    articleSlug: article.slug,
    publishedAt: article.publishedAt,
  }));
}
