import type { Entity } from '../schemas/entity.ts';
import type { Quote, Speaker } from '../schemas/quote.ts';

/** How far back, in quotes, *it* may point to the body that spoke. */
const REACH = 3;

/**
 * Resolves what is no person: *it* is the body or document that spoke last, "the ministry" the organisation named last
 * whose name has that word. Quotes come in text order.
 */
export function resolveBodies(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  places: ReadonlyMap<string, number>,
): Quote[] {
  const done: Quote[] = [];
  for (const quote of quotes) {
    const speaker = quote.speaker === null ? null : resolve(quote.speaker, { done, entities, places });
    done.push(speaker === quote.speaker ? quote : { ...quote, speaker });
  }
  return done;
}

interface Known {
  readonly done: readonly Quote[];
  readonly entities: readonly Entity[];
  /** First mention of each entity, by id. */
  readonly places: ReadonlyMap<string, number>;
}

function resolve(speaker: Speaker, known: Known): Speaker {
  if (speaker.entityId !== null || speaker.span === null) return speaker;
  const words = speaker.text.toLowerCase().split(/\s+/);
  if (words.length === 1 && words[0] === 'it') return resolveIt(speaker, known);
  if (
    words.length < 2 ||
    !/^(?:the|its|his|her|their)$/.test(words[0] ?? '') ||
    speaker.kind === 'person' ||
    speaker.kind === 'document'
  )
    return speaker;
  return resolveBody(speaker, words[words.length - 1] ?? '', known);
}

function resolveIt(speaker: Speaker, { done, entities }: Known): Speaker {
  const before = done
    .slice(-REACH)
    .findLast(
      (q) =>
        q.speaker !== null && q.speaker.kind !== 'person' && q.speaker.kind !== 'group' && q.speaker.kind !== 'unnamed',
    );
  if (before?.speaker === null || before?.speaker === undefined) return speaker;
  const type = entities.find((e) => e.id === before.speaker?.entityId)?.type;
  const kind = before.speaker.kind === 'document' ? 'document' : type === 'place' ? 'government' : before.speaker.kind;
  return { ...speaker, kind, entityId: before.speaker.entityId };
}

function resolveBody(speaker: Speaker, head: string, { entities, places }: Known): Speaker {
  const start = speaker.span?.start ?? 0;
  const named = entities.filter(
    (e) =>
      e.type === 'organisation' &&
      (places.get(e.id) ?? Infinity) < start &&
      e.name.toLowerCase().split(/\s+/).includes(head),
  );
  const found = named.length === 1 ? named[0] : undefined;
  return found === undefined ? speaker : { ...speaker, kind: 'organisation', entityId: found.id };
}
