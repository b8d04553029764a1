import type { Entity, ParsedRecord } from '@onrecord/core';
import type { Decision } from '../port.ts';
import { missingEntities, recordInvalid } from './check-record.ts';
import { chunks } from './chunks.ts';
import type { Db, Tx } from './engine.ts';
import { insertRows } from './insert-rows.ts';
import { joinEntities } from './join-entity.ts';
import { executeKept } from './kept-texts.ts';
import { namesLike } from './names-like.ts';
import { rewriteIds } from './rewrite-ids.ts';
import { freeSlug, plainSlugs } from './slug.ts';
import type { EntityRecord } from './tables.ts';

/** An article's record and decisions with permanent ids only. */
export interface Content {
  readonly record: ParsedRecord;
  readonly decisions: Readonly<Record<string, Decision>>;
}

/**
 * Gives every quote, group and entity of a record its permanent id, and adds the new entities to the archive. Ids this article gave
 * before are kept, also those of older revisions. A reference to an archive entity the record does not hold (an editor's choice
 * of a speaker) adds that entity to the record.
 */
export async function givePermanentIds(tx: Tx, articleId: string, given: Content): Promise<Content> {
  const record = await withReferredEntities(tx.db, given.record);
  const known = await knownIds(tx.db, articleId, record);
  const maps = {
    quotes: newIds(
      tx,
      record.quotes.map((quote) => quote.id),
      known.quotes,
    ),
    groups: newIds(
      tx,
      record.quotes.flatMap((quote) => quote.group ?? []),
      known.groups,
    ),
    entities: await placeEntities(tx, record.entities),
  };
  return { record: rewriteIds(record, maps), decisions: renameDecisions(record, given.decisions, maps.quotes) };
}

function newIds(tx: Tx, ids: readonly string[], known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const unknown = new Set(ids.filter((id) => !known.has(id)));
  return new Map(Array.from(unknown, (id) => [id, tx.engine.newId()]));
}

async function knownIds(db: Db, articleId: string, record: ParsedRecord) {
  const quotes = new Set<string>();
  const groups = new Set<string>();
  const ids = record.quotes.flatMap((quote) => (quote.group === null ? [quote.id] : [quote.id, quote.group]));
  for (const part of chunks(ids)) {
    const { rows } = await executeKept(db, {
      key: `known ids ${part.length}`,
      build: () => db.selectFrom('article_ids').selectAll().where('id', 'in', part).where('kind', '!=', 'entity'),
      values: [...part, 'entity'],
    });
    for (const row of rows) {
      if (row.article_id !== articleId) throw belongsElsewhere(record, row.id);
      (row.kind === 'quote' ? quotes : groups).add(row.id);
    }
  }
  return { quotes, groups };
}

function belongsElsewhere(record: ParsedRecord, id: string) {
  const index = record.quotes.findIndex((quote) => quote.id === id || quote.group === id);
  const field = record.quotes[index]?.id === id ? 'id' : 'group';
  return recordInvalid(['quotes', index, field], `"${id}" belongs to another article`);
}

function renameDecisions(record: ParsedRecord, decisions: Content['decisions'], ids: ReadonlyMap<string, string>) {
  const held = new Set(record.quotes.map((quote) => quote.id));
  return Object.fromEntries(
    Object.entries(decisions).map(([id, decision]) => {
      if (!held.has(id)) throw recordInvalid(['decisions', id], 'expected the id of a quote of this record');
      return [ids.get(id) ?? id, decision];
    }),
  );
}

async function withReferredEntities(db: Db, record: ParsedRecord): Promise<ParsedRecord> {
  const missing = missingEntities(record);
  if (missing.length === 0) return record;
  const archived = await archiveEntities(db, [...new Set(missing.map((reference) => reference.id))]);
  for (const { path, id } of missing) {
    if (!archived.has(id)) throw recordInvalid(path, `expected the id of an entity, not "${id}"`);
  }
  const added = Array.from(archived, ([id, { type, name }]): Entity => ({ id, type, name, aliases: [], roles: [] }));
  return { ...record, entities: [...record.entities, ...added] };
}

type ArchiveEntity = Pick<EntityRecord, 'id' | 'type' | 'seen_type' | 'name'>;

async function archiveEntities(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ArchiveEntity>> {
  const found = new Map<string, ArchiveEntity>();
  for (const part of chunks(ids)) {
    const { rows } = await executeKept(db, {
      key: `archive entities ${part.length}`,
      build: () => db.selectFrom('entities').select(['id', 'type', 'seen_type', 'name']).where('id', 'in', part),
      values: part,
    });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/**
 * An archive id with another type than records or editors gave it is a correction of this article's type: that is another entity, with an
 * address of its own.
 */
async function placeEntities(tx: Tx, entities: readonly Entity[]): Promise<ReadonlyMap<string, string>> {
  const archived = await archiveEntities(
    tx.db,
    entities.map((entity) => entity.id),
  );
  const isKept = ({ id, type }: Entity) => [archived.get(id)?.type, archived.get(id)?.seen_type].includes(type);
  const taken = new Set(entities.filter(isKept).map((entity) => entity.id));
  const strangers = entities.filter((entity) => !isKept(entity));
  const ids = new Map(joinEntities(strangers, await namesLike(tx.db, strangers), taken));
  const fresh = strangers
    .filter((entity) => !ids.has(entity.id))
    .map((entity) => ({ ...entity, made: tx.engine.newId() }));
  await addEntities(tx, fresh);
  for (const { id, made } of fresh) ids.set(id, made);
  return ids;
}

type NewEntity = Pick<Entity, 'type' | 'name'> & { readonly made: string };

/** Most names are new addresses, which are looked up and put in together; the others get a number, one after the other. */
async function addEntities(tx: Tx, entities: readonly NewEntity[]): Promise<void> {
  const wanted = entities.map(({ made, type, name }) => ({ id: made, type, text: name }));
  const slugs = await plainSlugs(tx.db, wanted);
  const plain = entities.flatMap((entity) => {
    const slug = slugs.get(entity.made);
    return slug === undefined ? [] : [newRow(entity, slug)];
  });
  await insertRows(tx.db, 'entities', plain);
  for (const entity of entities) {
    if (slugs.has(entity.made)) continue;
    const { made: id, type, name } = entity;
    const slug = await freeSlug(tx.db, { table: 'entities', type }, { text: name, id });
    await tx.db.insertInto('entities').values(newRow(entity, slug)).execute();
  }
}

function newRow({ made: id, type, name }: NewEntity, slug: string) {
  return {
    ...{ id, slug, type, seen_type: type, name, given_name: null },
    ...{ quote_count: 0, article_count: 0, merged_into: null, version: 0 },
  };
}
