import { chunks } from '../chunks.ts';
import type { Db } from '../engine.ts';
import { membersOf, standingFor } from '../merged-entities.ts';

/** Puts everything that an entity stood for under another. Records keep naming the first. */
export async function mergeRows(db: Db, id: string, into: string): Promise<void> {
  await db.updateTable('quotes').set({ speaker_id: into }).where('speaker_id', '=', id).execute();
  await db.updateTable('mentions').set({ entity_id: into }).where('entity_id', '=', id).execute();
  await db.updateTable('entity_names').set({ entity_id: into }).where('entity_id', '=', id).execute();
}

/**
 * Gives an entity that is merged no more everything back that names it, or those merged into it: what was there at the merge, and what
 * came since. The entity's row says already that it stands for itself.
 */
export async function unmergeRows(db: Db, id: string): Promise<void> {
  const members = await membersOf(db, id);
  const standing = await standingFor(db, members);
  for (const part of chunks(members.filter((member) => standing.get(member) === id))) {
    await db.updateTable('quotes').set({ speaker_id: id }).where('named_id', 'in', part).execute();
    await db.updateTable('mentions').set({ entity_id: id }).where('named_id', 'in', part).execute();
    await db.updateTable('entity_names').set({ entity_id: id }).where('named_id', 'in', part).execute();
  }
}
