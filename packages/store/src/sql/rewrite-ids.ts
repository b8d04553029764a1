import type { Entity, Mention, ParsedRecord, Quote } from '@onrecord/core';

/** Permanent ids by the ids a record came with. An id that is not in its map stays as it is. */
export interface IdMaps {
  readonly quotes: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
}

/** The same record with its ids replaced everywhere they stand. */
export function rewriteIds(record: ParsedRecord, maps: IdMaps): ParsedRecord {
  return {
    ...record,
    entities: record.entities.map((entity) => rewriteEntity(entity, maps)),
    mentions: record.mentions.map(
      (mention): Mention => ({ ...mention, entityId: swap(maps.entities, mention.entityId) }),
    ),
    quotes: record.quotes.map((quote) => rewriteQuote(quote, maps)),
  };
}

function rewriteEntity(entity: Entity, maps: IdMaps): Entity {
  return {
    ...entity,
    id: swap(maps.entities, entity.id),
    roles: entity.roles.map((role) => ({
      ...role,
      of: role.of === null ? null : { ...role.of, entityId: swap(maps.entities, role.of.entityId) },
    })),
  };
}

function rewriteQuote(quote: Quote, maps: IdMaps): Quote {
  return {
    ...quote,
    id: swap(maps.quotes, quote.id),
    group: swap(maps.groups, quote.group),
    nestedIn: swap(maps.quotes, quote.nestedIn),
    speaker:
      quote.speaker === null ? null : { ...quote.speaker, entityId: swap(maps.entities, quote.speaker.entityId) },
    evidence: {
      ...quote.evidence,
      candidates: quote.evidence.candidates.map((candidate) => ({
        ...candidate,
        entityId: swap(maps.entities, candidate.entityId),
      })),
    },
  };
}

function swap<T extends string | null>(map: ReadonlyMap<string, string>, id: T): T | string {
  return id === null ? id : (map.get(id) ?? id);
}
