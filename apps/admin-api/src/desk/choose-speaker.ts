import type { Entity, EntityType, ParsedRecord, Span, Speaker, SpeakerKind } from '@onrecord/core';

/** Types of entity that can speak. */
export type SpeakingType = Extract<EntityType, 'person' | 'organisation' | 'place'>;

/** Whom an editor names: somebody the archive knows, somebody new, or nobody with a name. */
export type ChosenSpeaker =
  | { readonly known: Entity & { readonly type: SpeakingType }; readonly span: Span | null }
  | { readonly name: string; readonly type: SpeakingType; readonly span: Span | null }
  | {
      readonly text: string;
      readonly kind: Extract<SpeakerKind, 'unnamed' | 'group' | 'document'>;
      readonly span: Span | null;
    };

/** A place that speaks is its government. */
const KIND_OF: Readonly<Record<SpeakingType, SpeakerKind>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'government',
};

/** Whether an entity of this type can be a speaker. */
export function canSpeak(type: EntityType): type is SpeakingType {
  return type in KIND_OF;
}

/** The speaker as the record writes it, with the record's entities (one more when the record did not know the speaker yet). */
export function chooseSpeaker(
  record: ParsedRecord,
  chosen: ChosenSpeaker | null,
): { readonly speaker: Speaker | null; readonly entities: Entity[] } {
  const entities = [...record.entities];
  if (chosen === null) return { speaker: null, entities };
  const span = chosen.span;
  const cut = span === null ? null : record.text.slice(span.start, span.end);
  if ('text' in chosen) {
    const { kind, text } = chosen;
    return { speaker: { span, text: cut ?? text, kind, entityId: null, via: 'nominal' }, entities };
  }
  const entity = 'known' in chosen ? chosen.known : introduce(entities, chosen);
  const kind = KIND_OF['known' in chosen ? chosen.known.type : chosen.type];
  const all = entities.some((other) => other.id === entity.id) ? entities : [...entities, entity];
  return { speaker: { span, text: cut ?? entity.name, kind, entityId: entity.id, via: 'name' }, entities: all };
}

/** Somebody of that name who is in the article already is meant; else a new entity, whose permanent id the archive gives. */
function introduce(entities: readonly Entity[], { name, type }: { name: string; type: SpeakingType }): Entity {
  const same = entities.find((entity) => entity.type === type && entity.name === name);
  if (same) return same;
  const taken = new Set(entities.map((entity) => entity.id));
  let number = 1;
  while (taken.has(`new${number}`)) number += 1;
  return { id: `new${number}`, type, name, aliases: [], roles: [] };
}
