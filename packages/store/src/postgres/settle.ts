import { sql } from 'kysely';
import type { Db } from '../sql/engine.ts';

/** See `Engine.settle`: a counter of PostgreSQL's does not notice rows that brought their number with them. */
export async function settle(db: Db): Promise<void> {
  const counted = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(db);
  for (const { table_name: table, column_name: column } of counted.rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)})) from ${sql.table(table)}
      having max(${sql.ref(column)}) is not null`.execute(db);
  }
  await sql`analyze`.execute(db);
}
