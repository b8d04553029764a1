import type { Db } from '../engine.ts';
import { afterEvent, type EntityFacts, type EntityState, UNTOUCHED } from './entity-state.ts';

/** What the events of an entity add up to. Events whose words were erased add nothing. */
export async function stateFromEvents(db: Db, entityId: string): Promise<EntityState> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('event_payloads', (join) =>
      join
        .onRef('event_payloads.subject_id', '=', 'events.subject_id')
        .onRef('event_payloads.number', '=', 'events.number'),
    )
    .select(['events.action', 'events.by', 'events.at', 'event_payloads.payload'])
    .where('events.subject_id', '=', entityId)
    .orderBy('events.number')
    .execute();
  return rows.reduce(
    (state, { action, payload, by, at }) => afterEvent(state, readFacts(action, payload), { by, at }),
    UNTOUCHED,
  );
}

function readFacts(action: string, payload: string): EntityFacts {
  return { ...(JSON.parse(payload) as object), action } as EntityFacts;
}
