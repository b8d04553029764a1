import type { EntityType } from '@onrecord/core';
import { sql } from 'kysely';
import type { Facet, Facets } from '../../port.ts';
import { chunks } from '../chunks.ts';
import { firstNumberFrom, firstPlaceOf, yearOfPlace, yearOfQuote } from '../display-order.ts';
import { type Db, type Engine, type IndexName, reading, type TaggedRow, type Tx } from '../engine.ts';
import { executeKept } from '../kept-texts.ts';
import { standingFor } from '../merged-entities.ts';
import { readTag, type TagKind, tag } from './index-query.ts';
import type { Bounded } from './reach.ts';

/** So many of what was found are counted, the newest: a count is read for each, and nobody reads further. */
const COUNTED = 500;
const SHOWN = 10;
const FIELDS = ['speaker', 'kind', 'stance', 'place', 'keyword', 'year'] as const;

/** Counts what is found by its tags and its year. */
export async function countFacets(
  tx: Tx,
  index: Exclude<IndexName, 'entities'>,
  { query, among, withoutHeadlines = false }: Bounded & { readonly withoutHeadlines?: boolean },
): Promise<Facets> {
  const rows = await tx.engine.index.tags(tx.db, index, { ...query[index], limit: COUNTED + 1 });
  const read = rows.slice(0, COUNTED);
  const counted = withoutHeadlines ? await outsideHeadlines(tx.db, read) : read;
  return facetsOf(tx.db, { index, rows: counted, isCapped: among !== null || rows.length > COUNTED });
}

/** See `Store.countStatements`: the same of what one speaker said, read off the quotes, where no index of words is needed. */
export function countStatements(engine: Engine, speakerId: string): Promise<Facets> {
  return reading(engine, ({ db }) => statementFacets(db, speakerId));
}

/** The same within a transaction. */
export async function statementFacets(db: Db, speakerId: string): Promise<Facets> {
  const { rows } = await executeKept<WrittenTags>(db, {
    key: 'tags of statements',
    build: () => ({ compile: () => tagsOf(speakerId).compile(db) }),
    values: [speakerId, COUNTED + 1],
  });
  const counted = rows.slice(0, COUNTED).map(({ number, tags }) => ({ number: BigInt(number), tags }));
  return facetsOf(db, { index: 'quotes', rows: counted, isCapped: rows.length > COUNTED });
}

interface WrittenTags {
  readonly number: string;
  readonly tags: string;
}

function tagsOf(speakerId: string) {
  return sql<WrittenTags>`
    select cast(number as text) as number, tags from quote_facets
    where number in (
      select number from quotes where speaker_id = ${speakerId} and shown = 1 and in_headline = 0
      order by number desc limit ${COUNTED + 1}
    )
    order by quote_facets.number desc`;
}

interface Found {
  readonly index: Exclude<IndexName, 'entities'>;
  readonly rows: readonly TaggedRow[];
  readonly isCapped: boolean;
}

/** Counts the tags and years of rows. */
export async function facetsOf(db: Db, { index, rows, isCapped }: Found): Promise<Facets> {
  const counts = countTags(rows, index);
  const entities = await entitiesTagged(db, [counts.get('speaker'), counts.get('place')]);
  for (const field of ['speaker', 'place'] as const) await joinMerged(db, counts.get(field), entities);
  const top = new Map(Array.from(counts, ([field, values]) => [field, most(values, SHOWN)]));
  const keywords = await keywordsOf(db, top.get('keyword'));
  const fields = FIELDS.flatMap((field): readonly Facet[] => {
    const values = (top.get(field) ?? []).flatMap(({ value, count }) => {
      const shown = shownAs(field, value, { entities, keywords });
      return shown === null ? [] : [{ ...shown, count }];
    });
    return values.length === 0 ? [] : [{ field, values }];
  });
  return { among: rows.length, isCapped, fields };
}

async function outsideHeadlines(db: Db, rows: readonly TaggedRow[]): Promise<readonly TaggedRow[]> {
  const inHeadlines = new Set<string>();
  for (const part of chunks(rows.map(({ number }) => number))) {
    const found = await db
      .selectFrom('quotes')
      .select((eb) => eb.cast<string>('number', 'text').as('key'))
      .where('number', 'in', part)
      .where('in_headline', '=', 1)
      .execute();
    for (const { key } of found) inHeadlines.add(key);
  }
  return rows.filter(({ number }) => !inHeadlines.has(String(number)));
}

type Field = TagKind | 'year';
type Counted = readonly { readonly value: string; readonly count: number }[];

/** How often each value of one kind stands in the rows. */
export function countTagsOf(kind: TagKind, rows: readonly TaggedRow[]): Map<string, number> {
  const beginning = tag(kind, '');
  const ofKind = [...countEach(rows)].filter(([each]) => each.startsWith(beginning));
  return new Map(ofKind.map(([each, { count }]) => [readTag(each)?.value ?? '', count]));
}

/** How often each value of each field stands in the rows. */
function countTags(rows: readonly TaggedRow[], index: 'articles' | 'quotes'): Map<Field, Map<string, number>> {
  const byField = new Map<Field, Map<string, number>>([['year', countYears(rows, index)]]);
  for (const [written, { count }] of countEach(rows)) {
    const read = readTag(written);
    if (read === null) continue;
    const values = byField.get(read.kind) ?? new Map<string, number>();
    byField.set(read.kind, values.set(read.value, count));
  }
  return byField;
}

/** Counts are things that are kept, so that a tag is looked up once for each of its rows, and not written back. */
function countEach(rows: readonly TaggedRow[]): ReadonlyMap<string, { readonly count: number }> {
  const counts = new Map<string, { count: number }>();
  for (const { tags } of rows) {
    if (tags === '') continue;
    for (const each of tags.split(' ')) {
      const counted = counts.get(each);
      if (counted === undefined) counts.set(each, { count: 1 });
      else counted.count += 1;
    }
  }
  return counts;
}

/** Rows come newest first: a year is worked out once for all of its rows. */
function countYears(rows: readonly TaggedRow[], index: 'articles' | 'quotes'): Map<string, number> {
  const years = new Map<string, number>();
  let [year, first] = [0, null as bigint | null];
  for (const { number } of rows) {
    if (first === null || number < first) {
      year = index === 'articles' ? yearOfPlace(Number(number)) : yearOfQuote(number);
      first = index === 'articles' ? BigInt(firstPlaceOf(year)) : firstNumberFrom(firstPlaceOf(year));
    }
    add(years, String(year), 1);
  }
  return years;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** Of so many values, the most frequent, it is looked up who they are: enough for the ten that are shown. */
const LOOKED_UP = 100;

/** An entity that tags name. */
export interface TaggedEntity {
  readonly seq: number;
  readonly id: string;
  readonly slug: string;
  readonly type: EntityType;
  readonly name: string;
  readonly merged_into: string | null;
}

/** By their numbers, as tags write them. */
export type TaggedEntities = Map<string, TaggedEntity>;

/** The most frequent of each of these counts. */
export async function entitiesTagged(
  db: Db,
  counts: readonly (ReadonlyMap<string, number> | undefined)[],
): Promise<TaggedEntities> {
  const numbers = new Set(
    counts.flatMap((each) => (each === undefined ? [] : most(each, LOOKED_UP).map(({ value }) => Number(value)))),
  );
  const found: TaggedEntities = new Map();
  for (const part of chunks([...numbers])) {
    const { rows } = await executeKept<TaggedEntity>(db, {
      key: `entities by ${part.length} numbers`,
      build: () => db.selectFrom('entities').select(TAGGED).where('seq', 'in', part),
      values: part,
    });
    for (const row of rows) found.set(String(row.seq), row);
  }
  return found;
}

const TAGGED = ['seq', 'id', 'slug', 'type', 'name', 'merged_into'] as const;

/**
 * Counts those that were merged under whoever stands for them now, who is then known too. A row that names two of them counts twice.
 */
export async function joinMerged(
  db: Db,
  counts: Map<string, number> | undefined,
  known: TaggedEntities,
): Promise<void> {
  if (counts === undefined) return;
  const merged = [...known.values()].filter(({ seq, merged_into }) => merged_into !== null && counts.has(String(seq)));
  if (merged.length === 0) return;
  const standing = await standingFor(
    db,
    merged.map(({ id }) => id),
  );
  for (const { seq, id } of merged) {
    const into = await db
      .selectFrom('entities')
      .select(TAGGED)
      .where('id', '=', standing.get(id) ?? id)
      .executeTakeFirst();
    if (into === undefined) continue;
    known.set(String(into.seq), into);
    add(counts, String(into.seq), counts.get(String(seq)) ?? 0);
    counts.delete(String(seq));
  }
}

/** The most frequent values, so many at most. */
export function most(values: ReadonlyMap<string, number>, limit: number): Counted {
  const top: { value: string; count: number }[] = [];
  for (const [value, count] of values) {
    const isBefore = (other: { readonly value: string; readonly count: number }) =>
      count > other.count || (count === other.count && value < other.value);
    const last = top[limit - 1];
    if (last !== undefined && !isBefore(last)) continue;
    const at = top.findIndex(isBefore);
    top.splice(at < 0 ? top.length : at, 0, { value, count });
    if (top.length > limit) top.pop();
  }
  return top;
}

type Shown = { readonly label: string; readonly filter: string };

/** The names of folded keywords. */
async function keywordsOf(db: Db, top: Counted = []): Promise<ReadonlyMap<string, string>> {
  if (top.length === 0) return new Map();
  const keys = top.map(({ value }) => value);
  const { rows } = await executeKept<{ key: string; name: string }>(db, {
    key: `${keys.length} keywords`,
    build: () => db.selectFrom('keywords').select(['key', 'name']).where('key', 'in', keys),
    values: keys,
  });
  return new Map(rows.map(({ key, name }) => [key, name]));
}

interface Names {
  readonly entities: TaggedEntities;
  readonly keywords: ReadonlyMap<string, string>;
}

/** A value as readers see it. */
function shownAs(field: Field, value: string, { entities, keywords }: Names): Shown | null {
  if (field === 'speaker' || field === 'place') {
    const entity = entities.get(value);
    return entity === undefined ? null : { label: entity.name, filter: `${field}:${entity.slug}` };
  }
  if (field === 'keyword') return { label: keywords.get(value) ?? value, filter: `keyword:"${value}"` };
  if (field === 'year') return { label: value, filter: `after:${value} before:${followingYear(value)}` };
  return { label: value, filter: `${field}:${value}` };
}

function followingYear(year: string): string {
  return String(Number(year) + 1).padStart(4, '0');
}
