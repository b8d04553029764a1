import type { Tx } from '../engine.ts';
import { appendEvent } from '../events/append-event.ts';
import { notePublicChange } from '../public-changes.ts';
import type { EntityFacts } from './entity-state.ts';
import { stateFromEvents } from './read-state.ts';
import { writeState } from './write-state.ts';

/** Something that happens to an entity: its event, and what its events add up to since. */
export interface Happening {
  readonly subject: string;
  readonly facts: EntityFacts;
}

/** Who lets it happen, when and why. */
export interface Signature {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** Writes the event to the entity's chain, and the state that follows into the rows that are read. */
export async function happen(tx: Tx, { subject, facts }: Happening, { by, at, why }: Signature): Promise<void> {
  const { action, ...said } = facts;
  const { number } = await appendEvent(tx, {
    ...{ subject: 'entity', subjectId: subject, action, by, at },
    facts: { ...said, why },
  });
  await tx.db.updateTable('entities').set({ version: number }).where('id', '=', subject).execute();
  await notePublicChange(tx.db);
  await writeState(tx, subject, await stateFromEvents(tx.db, subject));
}
