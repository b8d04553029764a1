import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../sql/engine.ts';
import type { Tables } from '../sql/tables.ts';
import { TABLE_KEYS } from './table-keys.ts';

export type TableName = keyof Tables;

export type Row = Readonly<Record<string, unknown>>;

const ROWS_AT_ONCE = 200;

/** A table's rows in the order of its key, some at a time, from behind a row of it on; from the first for null. */
export async function* readRows(db: Db, table: TableName, behind: Row | null): AsyncGenerator<readonly Row[]> {
  const order = sql.join(TABLE_KEYS[table].key.map((column) => sql.ref(`t.${column}`)));
  for (let last = behind; ; ) {
    const further = last === null ? sql`` : sql`where (${order}) > (${keyOf(table, last)})`;
    const rows = await select(db, table, sql`${further} order by ${order} limit ${ROWS_AT_ONCE}`);
    if (rows.length > 0) yield rows;
    last = rows.at(-1) ?? null;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** The last row of a table in the order of its key; null for an empty table. */
export async function lastRow(db: Db, table: TableName): Promise<Row | null> {
  const order = sql.join(TABLE_KEYS[table].key.map((column) => sql`${sql.ref(`t.${column}`)} desc`));
  return (await select(db, table, sql`order by ${order} limit 1`))[0] ?? null;
}

/** Puts rows into a table; those it has already are left as they are. */
export async function insertRows(db: Db, table: TableName, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)} on conflict do nothing`.execute(
    db,
  );
}

/** A driver rounds whole numbers beyond 2^53, so those come as text; of two columns of one name, a row holds the later. */
async function select(db: Db, table: TableName, rest: ReturnType<typeof sql>): Promise<readonly Row[]> {
  const { exact = [] } = TABLE_KEYS[table];
  const texts = exact.map((column) => sql`, cast(${sql.ref(`t.${column}`)} as text) as ${sql.ref(column)}`);
  const { rows } = await sql<Row>`select t.* ${sql.join(texts, sql``)} from ${sql.table(table)} as t ${rest}`.execute(
    db,
  );
  if (exact.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(exact.map((column) => [column, BigInt(String(row[column]))])),
  }));
}

function keyOf(table: TableName, row: Row) {
  return sql.join(TABLE_KEYS[table].key.map((column) => row[column]));
}

/** What a table holds, in two words that are the same for the same rows on every engine. */
export interface Tally {
  readonly rows: number;
  /** SHA-256 over all rows in the order of the key, lower-case hex. */
  readonly sha256: string;
}

/** Reads rows to their end and tallies them. */
export async function tally(parts: AsyncIterable<readonly Row[]>, onRows: (rows: number) => void): Promise<Tally> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of parts) {
    for (const row of rows) for (const column of Object.keys(row).toSorted()) hashValue(hash, column, row[column]);
    count += rows.length;
    onRows(rows.length);
  }
  return { rows: count, sha256: hash.digest('hex') };
}

/** Each value goes in with its column and its length, so that no two rows can look the same by being cut elsewhere. */
function hashValue(hash: ReturnType<typeof createHash>, column: string, value: unknown): void {
  const bytes = value instanceof Uint8Array ? value : value === null ? null : Buffer.from(String(value), 'utf8');
  hash.update(`${column} ${bytes?.length ?? 'null'}\n`);
  if (bytes !== null) hash.update(bytes);
}
