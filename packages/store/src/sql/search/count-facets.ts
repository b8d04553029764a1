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
  return reading(engine, async ({ db }) => {
    const { rows } = await sql<{ number: string; tags: string }>`
      select cast(number as text) as number, tags from quote_facets
      where number in (
        select number from quotes where speaker_id = ${speakerId} and shown = 1 and in_headline = 0
        order by number desc limit ${COUNTED + 1}
      )
      order by quote_facets.number desc`.execute(db);
    const counted = rows.slice(0, COUNTED).map(({ number, tags }) => ({ number: BigInt(number), tags }));
    return facetsOf(db, { index: 'quotes', rows: counted, isCapped: rows.length > COUNTED });
  });
}

interface Found {
  readonly index: Exclude<IndexName, 'entities'>;
  readonly rows: readonly TaggedRow[];
  readonly isCapped: boolean;
}

async function facetsOf(db: Db, { index, rows, isCapped }: Found): Promise<Facets> {
  const counts = countTags(rows, index);
  for (const field of ['speaker', 'place'] as const) await joinMerged(db, counts.get(field));
  const top = new Map(Array.from(counts, ([field, values]) => [field, most(values, SHOWN)]));
  const named = await namesOf(db, top);
  const fields = FIELDS.flatMap((field): readonly Facet[] => {
    const values = (top.get(field) ?? []).flatMap(({ value, count }) => {
      const shown = named(field, value);
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
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const each of tags.split(' ')) if (each.startsWith(beginning)) add(counts, each, 1);
  return new Map(Array.from(counts, ([each, count]) => [readTag(each)?.value ?? '', count]));
}

/** How often each value of each field stands in the rows. */
function countTags(rows: readonly TaggedRow[], index: 'articles' | 'quotes'): Map<Field, Map<string, number>> {
  const tags = new Map<string, number>();
  for (const { tags: written } of rows) if (written !== '') for (const each of written.split(' ')) add(tags, each, 1);
  const byField = new Map<Field, Map<string, number>>([['year', countYears(rows, index)]]);
  for (const [written, count] of tags) {
    const read = readTag(written);
    if (read === null) continue;
    const values = byField.get(read.kind) ?? new Map<string, number>();
    byField.set(read.kind, values.set(read.value, count));
  }
  return byField;
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

/** Of so many values, the most frequent, it is looked up who stands for them now: enough for the ten that are shown. */
const LOOKED_UP = 100;

/** Counts those that were merged under whoever stands for them now. A row that names two of them counts twice. */
export async function joinMerged(db: Db, counts: Map<string, number> | undefined): Promise<void> {
  if (counts === undefined) return;
  const frequent = most(counts, LOOKED_UP).map(({ value }) => Number(value));
  const { rows: merged } = await executeKept(db, {
    key: `merged of ${frequent.length}`,
    build: () =>
      db.selectFrom('entities').select(['seq', 'id']).where('seq', 'in', frequent).where('merged_into', 'is not', null),
    values: frequent,
  });
  if (merged.length === 0) return;
  const standing = await standingFor(
    db,
    merged.map((row) => row.id),
  );
  for (const { seq, id } of merged) {
    const into = await db
      .selectFrom('entities')
      .select('seq')
      .where('id', '=', standing.get(id) ?? id)
      .executeTakeFirst();
    if (into === undefined) continue;
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

/** Numbers of entities and folded keywords as readers see them. */
async function namesOf(db: Db, top: ReadonlyMap<Field, Counted>) {
  const numbers = [...(top.get('speaker') ?? []), ...(top.get('place') ?? [])].map(({ value }) => Number(value));
  const keys = (top.get('keyword') ?? []).map(({ value }) => value);
  const entities =
    numbers.length === 0
      ? []
      : await db.selectFrom('entities').select(['seq', 'slug', 'name']).where('seq', 'in', numbers).execute();
  const keywords =
    keys.length === 0 ? [] : await db.selectFrom('keywords').selectAll().where('key', 'in', keys).execute();
  const byNumber = new Map(entities.map((row) => [String(row.seq), row]));
  const byKey = new Map(keywords.map((row) => [row.key, row.name]));
  return (field: Field, value: string): Shown | null => {
    if (field === 'speaker' || field === 'place') {
      const entity = byNumber.get(value);
      return entity === undefined ? null : { label: entity.name, filter: `${field}:${entity.slug}` };
    }
    if (field === 'keyword') return { label: byKey.get(value) ?? value, filter: `keyword:"${value}"` };
    if (field === 'year') return { label: value, filter: `after:${value} before:${followingYear(value)}` };
    return { label: value, filter: `${field}:${value}` };
  };
}

function followingYear(year: string): string {
  return String(Number(year) + 1).padStart(4, '0');
}
