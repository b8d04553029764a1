import type { Change, EntityAct, EntityFile } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { type Engine, type Tx, writing } from '../engine.ts';
import { refreshEntities } from '../entity-counts.ts';
import { dropOrphans } from '../entity-orphans.ts';
import { rememberFormerSlug } from '../former-slugs.ts';
import { standingFor } from '../merged-entities.ts';
import { freeSlug } from '../slug.ts';
import type { EntityRecord } from '../tables.ts';
import { checkActShape } from './act-shape.ts';
import { checkAct, type Scene } from './check-act.ts';
import { entityFile } from './entity-file.ts';
import { type EntityFacts, UNTOUCHED } from './entity-state.ts';
import { type Happening, happen } from './happen.ts';
import { mergeRows, unmergeRows } from './merge-rows.ts';
import { stateFromEvents } from './read-state.ts';

/** See `Store.changeEntity`. */
export function changeEntity(
  engine: Engine,
  id: string,
  asked: { readonly act: EntityAct; readonly change: Change },
): Promise<EntityFile> {
  const { change } = asked;
  return writing(engine, async (tx) => {
    const act = checkActShape(asked.act);
    const scene = await setScene(tx, id, act);
    if (scene.entity.version !== change.version) {
      throw new StoreError(
        'version-stale',
        `Entity ${id} is at version ${scene.entity.version}; the change was made on version ${change.version}. Load it again.`,
        { details: { id, version: scene.entity.version } },
      );
    }
    checkAct(scene, act);
    const signature = { by: change.by, at: tx.engine.now().toISOString(), why: change.why ?? null };
    for (const happening of await eventsOf(tx, scene, act)) await happen(tx, happening, signature);
    await follow(tx, scene, act);
    const standing = await standingFor(tx.db, [id, scene.entity.merged_into ?? id, scene.other?.id ?? id]);
    await refreshEntities(tx, new Set([...standing.keys(), ...standing.values()]));
    // Whoever it was merged into may have been kept for its sake alone.
    if (act.act === 'unmerge' && scene.entity.merged_into !== null)
      await dropOrphans(tx, [scene.entity.merged_into], signature);
    return entityFile(tx.db, id);
  });
}

/** The entities an act is about; `not-found` for unknown ones. */
export async function setScene(tx: Tx, id: string, act: EntityAct): Promise<Scene> {
  const entity = await entityRow(tx, id);
  const otherId = 'into' in act ? act.into : 'from' in act ? act.from : null;
  const other = otherId === null ? null : await entityRow(tx, otherId);
  return { entity, other, state: entity.version === 0 ? UNTOUCHED : await stateFromEvents(tx.db, id) };
}

async function entityRow({ db }: Tx, id: string): Promise<EntityRecord> {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirst();
  if (row !== undefined) return row;
  throw new StoreError('not-found', `The archive has no entity ${id}.`, { details: { id } });
}

/** The events of an act; what concerns two entities stands in the chains of both. */
async function eventsOf(tx: Tx, { entity, other }: Scene, act: EntityAct): Promise<readonly Happening[]> {
  const { id } = entity;
  const one = (facts: EntityFacts): readonly Happening[] => [{ subject: id, facts }];
  const both = (mine: EntityFacts, theirs: EntityFacts, otherId: string) => [
    { subject: id, facts: mine },
    { subject: otherId, facts: theirs },
  ];
  switch (act.act) {
    case 'rename':
      return one({ action: 'renamed', name: act.name });
    case 'retype': {
      const at = { table: 'entities', type: act.type } as const;
      const slug = act.type === entity.type ? entity.slug : await freeSlug(tx.db, at, { text: entity.name, id });
      return one({ action: 'retyped', type: act.type, slug });
    }
    case 'give-alias':
      return one({ action: 'alias-given', name: act.name });
    case 'take-alias-back':
      return one({ action: 'alias-taken-back', name: act.name });
    case 'give-role':
      return one({ action: 'role-given', roleId: tx.engine.newId(), role: act.role });
    case 'take-role-back':
      return one({ action: 'role-taken-back', roleId: act.roleId });
    case 'merge':
      return both({ action: 'merged', into: act.into }, { action: 'absorbed', other: id }, act.into);
    case 'unmerge': {
      const from = entity.merged_into ?? '';
      return both({ action: 'unmerged', from }, { action: 'released', other: id }, from);
    }
    case 'tell-apart':
      return both({ action: 'told-apart', other: act.from }, { action: 'told-apart', other: id }, other?.id ?? '');
    case 'take-apart-back':
      return both(
        { action: 'taken-apart-back', other: act.from },
        { action: 'taken-apart-back', other: id },
        other?.id ?? '',
      );
  }
}

/** What an act does beyond the state of the entity itself. */
async function follow(tx: Tx, { entity }: Scene, act: EntityAct): Promise<void> {
  if (act.act === 'merge') await mergeRows(tx.db, entity.id, act.into);
  if (act.act === 'unmerge') await unmergeRows(tx.db, entity.id);
  if (act.act === 'retype' && act.type !== entity.type)
    await rememberFormerSlug(tx.db, { kind: entity.type, slug: entity.slug, id: entity.id });
}
