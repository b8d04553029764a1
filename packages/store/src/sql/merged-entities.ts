import { chunks } from './chunks.ts';
import type { Db } from './engine.ts';
import { executeKept } from './kept-texts.ts';

/** For each of these entities the one that stands for it now; itself unless it was merged. */
export async function standingFor(db: Db, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const standing = new Map<string, string>();
  for (const id of ids) standing.set(id, id);
  let moved = await mergedInto(db, [...standing.keys()]);
  while (moved.size > 0) {
    for (const [id, at] of standing) standing.set(id, moved.get(at) ?? at);
    moved = await mergedInto(db, [...new Set(moved.values())]);
  }
  return standing;
}

async function mergedInto(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of chunks(ids)) {
    const rows = await db
      .selectFrom('entities')
      .select(['id', 'merged_into'])
      .where('id', 'in', part)
      .where('merged_into', 'is not', null)
      .execute();
    for (const row of rows) if (row.merged_into !== null) found.set(row.id, row.merged_into);
  }
  return found;
}

/** The entity and all that were merged into it, directly or through others. */
export async function membersOf(db: Db, id: string): Promise<readonly string[]> {
  const members = [id];
  let newest: readonly string[] = [id];
  while (newest.length > 0) {
    const rows = await db.selectFrom('entities').select('id').where('merged_into', 'in', newest).execute();
    newest = rows.map((row) => row.id);
    members.push(...newest);
  }
  return members;
}

/** The numbers (`seq`) of these entities and of all that were merged into them, lowest first: tags name each by its own. */
export async function numbersOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  const members = await numbered(db, 'id', ids);
  for (let newest = members; newest.length > 0; ) {
    newest = await numbered(
      db,
      'merged_into',
      newest.map(({ id }) => id),
    );
    members.push(...newest);
  }
  return [...new Set(members.map(({ seq }) => seq))].sort((a, b) => a - b);
}

/** Entities by their ids, or those that were merged into them. */
async function numbered(db: Db, by: 'id' | 'merged_into', ids: readonly string[]) {
  const found: { readonly id: string; readonly seq: number }[] = [];
  for (const part of chunks(ids)) {
    const { rows } = await executeKept<{ readonly id: string; readonly seq: number }>(db, {
      key: `numbers of entities by ${by} ${part.length}`,
      build: () => db.selectFrom('entities').select(['id', 'seq']).where(by, 'in', part),
      values: part,
    });
    found.push(...rows);
  }
  return found;
}
