import { sql } from 'kysely';
import type { Db } from '../sql/engine.ts';

/** What SQLite finds wrong in the file itself: pages, indexes, full-text indexes, rows that point nowhere; null for nothing. */
export async function findDamage(db: Db): Promise<string | null> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const [first] = pages.rows;
  if (first !== undefined && first.integrity_check !== 'ok') return first.integrity_check;
  const loose = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  const [row] = loose.rows;
  return row === undefined ? null : `a row of ${row.table} points at a row of ${row.parent} that is not there`;
}
