import type { Entity } from '../schemas/entity.ts';
import type { Quote, Speaker } from '../schemas/quote.ts';
import { append } from '../text/lists.ts';

/** How far back, in quotes, *it* may point to the body that spoke. */
const REACH = 3;

/**
 * Resolves what is no person: *it* is the body or document that spoke last, "the ministry" the organisation named last
 * whose name has that word. Quotes come in text order.
 */
export function resolveBodies(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  { text, places }: { readonly text: string; readonly places: ReadonlyMap<string, number> },
): Quote[] {
  const done: Quote[] = [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bodies = bodiesByWord(entities, places);
  for (const quote of quotes) {
    const speaker = quote.speaker === null ? null : resolve(quote.speaker, { text, done, byId, bodies });
    done.push(speaker === quote.speaker ? quote : { ...quote, speaker });
  }
  return done;
}

interface Known {
  readonly text: string;
  readonly done: readonly Quote[];
  readonly byId: ReadonlyMap<string, Entity>;
  readonly bodies: ReadonlyMap<string, readonly Body[]>;
}

interface Body {
  readonly id: string;
  /** Where it is named first. */
  readonly start: number;
}

/** The organisations that have a word in their name, in the order in which the text names them. */
function bodiesByWord(entities: readonly Entity[], places: ReadonlyMap<string, number>): Map<string, Body[]> {
  const bodies = new Map<string, Body[]>();
  const named = entities
    .filter(({ type }) => type === 'organisation')
    .map(({ id, name }) => ({ id, name, start: places.get(id) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.start - b.start);
  for (const { id, name, start } of named)
    for (const word of new Set(name.toLowerCase().split(/\s+/))) append(bodies, word, { id, start });
  return bodies;
}

function resolve(speaker: Speaker, known: Known): Speaker {
  if (speaker.entityId !== null || speaker.span === null) return speaker;
  const words = speaker.text.toLowerCase().split(/\s+/);
  if (words.length === 1 && words[0] === 'it') return resolveIt(speaker, known);
  if (words.length === 1 && words[0] === 'they') return resolveThey(speaker, known);
  if (speaker.kind === 'document' && words.length === 2 && words[0] === 'the')
    return resolveDocument(speaker, words.at(-1) ?? '', known);
  if (
    words.length < 2 ||
    !/^(?:the|its|his|her|their)$/.test(words[0] ?? '') ||
    /^(?:his|her) office$/.test(speaker.text.toLowerCase()) ||
    speaker.kind === 'person' ||
    speaker.kind === 'document'
  )
    return speaker;
  return resolveBody(speaker, words[words.length - 1] ?? '', known);
}

/** How far before its words a speaker's paper is named, in characters. */
const LEAD = 300;

/** "In a report on the flood, the committee warned …. The report says": the body that spoke in the paragraph that has the paper. */
function resolveDocument(speaker: Speaker, noun: string, { done, text }: Known): Speaker {
  const wrote = done.slice(-REACH).findLast(({ span, speaker: by }) => {
    const lead =
      text
        .slice(Math.max(0, span.start - LEAD), span.start)
        .split('\n')
        .at(-1) ?? '';
    return by?.kind === 'organisation' && lead.toLowerCase().split(/\W+/).includes(noun);
  });
  return wrote === undefined ? speaker : { ...speaker, entityId: wrote.speaker?.entityId ?? null };
}

function resolveIt(speaker: Speaker, { done, byId }: Known): Speaker {
  const before = done
    .slice(-REACH)
    .findLast(
      (q) =>
        q.speaker !== null && q.speaker.kind !== 'person' && q.speaker.kind !== 'group' && q.speaker.kind !== 'unnamed',
    );
  if (before?.speaker === null || before?.speaker === undefined) return speaker;
  const type = byId.get(before.speaker.entityId ?? '')?.type;
  const kind = before.speaker.kind === 'document' ? 'document' : type === 'place' ? 'government' : before.speaker.kind;
  return { ...speaker, kind, entityId: before.speaker.entityId };
}

/** "The council said …. They also claimed …": a body right before goes on as *they*; villagers have no name. */
function resolveThey(speaker: Speaker, { done }: Known): Speaker {
  const before = done.at(-1)?.speaker;
  return before?.kind === 'organisation' && before.entityId !== null
    ? { ...speaker, kind: 'organisation', entityId: before.entityId }
    : speaker;
}

function resolveBody(speaker: Speaker, head: string, { bodies }: Known): Speaker {
  const start = speaker.span?.start ?? 0;
  const [first, second] = bodies.get(head) ?? [];
  const isOnlyOne = first !== undefined && first.start < start && !(second !== undefined && second.start < start);
  return isOnlyOne ? { ...speaker, kind: 'organisation', entityId: first.id } : speaker;
}
