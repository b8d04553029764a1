import type { Db, Tx } from './engine.ts';
import { toldApartFrom } from './entity-acts/entity-file.ts';
import { happen } from './entity-acts/happen.ts';
import { refreshEntities } from './entity-counts.ts';
import { appendEvent, erasePayloads } from './events/append-event.ts';
import { standingFor } from './merged-entities.ts';
import { dropNamesFromIndex } from './search/index-names.ts';

/**
 * Entities only this article ever named go with it, unless others were merged into them; the rest get their names back from the
 * articles that stay. What editors had done with one that goes is erased like the article's own words.
 */
export async function dropOrphans(
  tx: Tx,
  ids: readonly string[],
  done: { readonly by: string; readonly at: string },
): Promise<void> {
  const standing = await standingFor(tx.db, ids);
  const looked = [...ids];
  // Whoever an entity that goes was merged into may have been kept for its sake alone, and is looked at again.
  for (const id of looked) {
    const entity = await tx.db
      .selectFrom('entities')
      .select(['id', 'seq', 'merged_into'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (entity === undefined || (await isNeeded(tx, id))) continue;
    await remove(tx, entity, done);
    if (entity.merged_into !== null) looked.push(entity.merged_into);
  }
  await refreshEntities(tx, new Set([...looked, ...standing.values()]));
}

async function remove(
  tx: Tx,
  { id, seq }: { readonly id: string; readonly seq: number },
  done: { readonly by: string; readonly at: string },
): Promise<void> {
  for (const other of await toldApartFrom(tx.db, id))
    await happen(tx, { subject: other, facts: { action: 'taken-apart-back', other: id } }, { ...done, why: null });
  await dropNamesFromIndex(tx, [{ id, seq }]);
  await tx.db.deleteFrom('entities').where('id', '=', id).execute();
  await tx.db.deleteFrom('former_slugs').where('kind', '!=', 'article').where('id', '=', id).execute();
  const known = await tx.db.selectFrom('events').select('number').where('subject_id', '=', id).executeTakeFirst();
  if (known === undefined) return;
  await erasePayloads(tx, id);
  await appendEvent(tx, { subject: 'entity', subjectId: id, action: 'removed', ...done, facts: {} });
}

/** An entity that an editor made stays, whoever names it or not. */
export async function isMadeByHand(db: Db, id: string): Promise<boolean> {
  const made = await db
    .selectFrom('events')
    .select('number')
    .where('subject_id', '=', id)
    .where('number', '=', 1)
    .where('action', '=', 'created')
    .executeTakeFirst();
  return made !== undefined;
}

async function isNeeded({ db }: Tx, id: string): Promise<boolean> {
  const named = await db.selectFrom('article_ids').select('id').where('id', '=', id).limit(1).executeTakeFirst();
  if (named !== undefined) return true;
  const member = await db.selectFrom('entities').select('id').where('merged_into', '=', id).limit(1).executeTakeFirst();
  return member !== undefined || (await isMadeByHand(db, id));
}
