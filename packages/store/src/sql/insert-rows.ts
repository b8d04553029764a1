import type { Insertable, Kysely } from 'kysely';
import { executeKeptRows } from './kept-texts.ts';
import type { Tables } from './tables.ts';

/**
 * Inserts rows that all have the same columns. Kysely writes the text of each kind once: to build a statement of a hundred values takes it
 * longer than the database takes to run it.
 */
export function insertRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  return insert(db, { table, leavesThoseThere: false }, rows);
}

/** The same, but leaves those alone that are there already. */
export function insertMissingRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  return insert(db, { table, leavesThoseThere: true }, rows);
}

interface Kind<T> {
  readonly table: T;
  readonly leavesThoseThere: boolean;
}

async function insert<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  kind: Kind<T>,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Tables[T]>)[];
  await executeKeptRows(db, {
    key: `${kind.table} ${kind.leavesThoseThere} ${columns.join(' ')}`,
    build: (part) => build(db, kind, part),
    rows,
    values: (row) => columns.map((column) => row[column]),
  });
}

function build<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  { table, leavesThoseThere }: Kind<T>,
  rows: readonly Insertable<Tables[T]>[],
) {
  const insert = db.insertInto(table).values(rows);
  return leavesThoseThere ? insert.onConflict((conflict) => conflict.doNothing()) : insert;
}
