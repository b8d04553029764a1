import type { Tx } from './engine.ts';
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
  for (const id of ids) {
    const entity = await tx.db.selectFrom('entities').select('seq').where('id', '=', id).executeTakeFirst();
    if (entity === undefined || (await isNeeded(tx, id))) continue;
    await dropNamesFromIndex(tx, { id, seq: entity.seq });
    await tx.db.deleteFrom('entities').where('id', '=', id).execute();
    await tx.db.deleteFrom('former_slugs').where('kind', '!=', 'article').where('id', '=', id).execute();
    const known = await tx.db.selectFrom('events').select('number').where('subject_id', '=', id).executeTakeFirst();
    if (known === undefined) continue;
    await erasePayloads(tx, id);
    await appendEvent(tx, { subject: 'entity', subjectId: id, action: 'removed', ...done, facts: {} });
  }
  await refreshEntities(tx, new Set([...ids, ...standing.values()]));
}

async function isNeeded({ db }: Tx, id: string): Promise<boolean> {
  const named = await db.selectFrom('article_ids').select('id').where('id', '=', id).limit(1).executeTakeFirst();
  if (named !== undefined) return true;
  const member = await db.selectFrom('entities').select('id').where('merged_into', '=', id).limit(1).executeTakeFirst();
  return member !== undefined;
}
