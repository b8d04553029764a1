import type { EntityAct } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import type { EntityRecord } from '../tables.ts';
import type { EntityState } from './entity-state.ts';

/** The entities an act is about, and what editors have made of the first. */
export interface Scene {
  readonly entity: EntityRecord;
  readonly state: EntityState;
  /** The one named by `into` or `from`. */
  readonly other: EntityRecord | null;
}

/** Refuses (`state-wrong`) an act that something stands against. */
export function checkAct(scene: Scene, act: EntityAct): void {
  if ('from' in act && act.from === scene.entity.id) throw stateWrong(scene, 'It cannot be told apart from itself');
  if (act.act === 'merge') checkMerge(scene);
  if (act.act === 'unmerge' && scene.entity.merged_into === null) throw stateWrong(scene, 'It is not merged');
  if (act.act === 'take-alias-back' && !scene.state.aliases.has(act.name))
    throw stateWrong(scene, `No editor gave it the alias "${act.name}"; a spelling seen in articles goes with them`);
  if (act.act === 'take-role-back' && !scene.state.roles.has(act.roleId))
    throw stateWrong(scene, `No editor gave it the role ${act.roleId}`);
}

function checkMerge(scene: Scene): void {
  const { entity, other, state } = scene;
  if (other === null || other.id === entity.id) throw stateWrong(scene, 'It cannot be merged into itself');
  for (const { id, merged_into } of [entity, other]) {
    if (merged_into !== null) throw stateWrong(scene, `${id} is merged into ${merged_into} already: take that one`);
  }
  if (entity.type !== other.type)
    throw stateWrong(scene, `One is a ${entity.type} and the other a ${other.type}: change the type of one first`);
  if (state.apart.has(other.id))
    throw stateWrong(scene, `An editor said it is not the same as ${other.id}: take that back first`);
}

function stateWrong({ entity }: Scene, sentence: string): StoreError {
  return new StoreError('state-wrong', `Entity ${entity.id} cannot be changed so. ${sentence}.`, {
    details: { id: entity.id },
  });
}
