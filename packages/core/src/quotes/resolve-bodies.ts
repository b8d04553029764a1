import { TITLE_MODIFIERS } from '../entities/lexicon/titles.ts';
import { BODY_NOUNS } from '../entities/word-lists.ts';
import type { Entity } from '../schemas/entity.ts';
import type { Quote, Speaker } from '../schemas/quote.ts';
import { append, firstIndex } from '../text/lists.ts';

/** How far back, in quotes, *it* may point to the body that spoke. */
const REACH = 3;

/** A place where an organisation is named. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly subject: boolean;
}

/**
 * Resolves what is no person: *it* is the body or document that spoke last, "the ministry" the organisation named last
 * whose name has that word, "the company" the one just named, "the Russian side" the state. Quotes and places come in text order.
 */
export function resolveBodies(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  { text, named, demonym }: Pick<Known, 'text' | 'named' | 'demonym'>,
): Quote[] {
  const done: Quote[] = [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bodies = bodiesByWord(named);
  for (const quote of quotes) {
    const speaker =
      quote.speaker === null ? null : resolve(quote.speaker, { text, done, byId, bodies, named, demonym });
    done.push(speaker === quote.speaker ? quote : { ...quote, speaker });
  }
  return done;
}

interface Known {
  readonly text: string;
  readonly done: readonly Quote[];
  readonly byId: ReadonlyMap<string, Entity>;
  readonly bodies: ReadonlyMap<string, readonly NamedBody[]>;
  readonly named: readonly NamedBody[];
  /** The place that a word like "Russian" belongs to. */
  readonly demonym: (word: string) => string | null | undefined;
}

/** The organisations that have a word in their name, where they are named first. */
function bodiesByWord(named: readonly NamedBody[]): Map<string, NamedBody[]> {
  const bodies = new Map<string, NamedBody[]>();
  const seen = new Set<string>();
  for (const body of named) {
    if (seen.has(body.id)) continue;
    seen.add(body.id);
    for (const word of new Set(body.name.toLowerCase().split(/\s+/))) append(bodies, word, body);
  }
  return bodies;
}

function resolve(speaker: Speaker, known: Known): Speaker {
  if (speaker.entityId !== null || speaker.span === null) return speaker;
  const words = speaker.text.toLowerCase().split(/\s+/);
  if (words.length === 1 && words[0] === 'it') return resolveIt(speaker, known);
  if (words.length === 1 && words[0] === 'they') return resolveThey(speaker, known);
  if (speaker.kind === 'document' && words.length === 2 && words[0] === 'the')
    return resolveDocument(speaker, words.at(-1) ?? '', known);
  if (SIDE.test(speaker.text)) return resolveSide(speaker, known);
  if (
    words.length < 2 ||
    !/^(?:the|its|his|her|their)$/.test(words[0] ?? '') ||
    /^(?:his|her) office$/.test(speaker.text.toLowerCase()) ||
    speaker.kind === 'person' ||
    speaker.kind === 'document'
  )
    return speaker;
  return resolveBody(speaker, words.slice(1), known);
}

/** "the Russian side": the state that the page names. */
const SIDE = /^the \S+ (?:side|government|authorities)$/i;

function resolveSide(speaker: Speaker, { byId, demonym }: Known): Speaker {
  const state = demonym(speaker.text.split(' ')[1] ?? '');
  const place = [...byId.values()].find(({ type, name }) => type === 'place' && name === state);
  return place === undefined ? speaker : { ...speaker, kind: 'government', entityId: place.id };
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

function resolveIt(speaker: Speaker, known: Known): Speaker {
  const { done, byId } = known;
  const before = done
    .slice(-REACH)
    .findLast(
      (q) =>
        q.speaker !== null && q.speaker.kind !== 'person' && q.speaker.kind !== 'group' && q.speaker.kind !== 'unnamed',
    );
  const acting = namedNear(speaker, known, 1).findLast(({ subject }) => subject);
  if (acting !== undefined && acting.start >= (before?.span.end ?? 0)) return { ...speaker, entityId: acting.id };
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

function resolveBody(speaker: Speaker, words: readonly string[], known: Known): Speaker {
  const start = speaker.span?.start ?? 0;
  const head = words.at(-1) ?? '';
  const [first, second] = known.bodies.get(head) ?? [];
  const isOnlyOne = first !== undefined && first.start < start && !(second !== undefined && second.start < start);
  // "the foreign ministry" is no Ministry of Health.
  const isOther = words.some((word) => TITLE_MODIFIERS.has(word) && !first?.name.toLowerCase().includes(word));
  if (isOnlyOne && !isOther) return { ...speaker, kind: 'organisation', entityId: first.id };
  const isAny = words.length === 1 && BODY_NOUNS.has(head) && !SAID_IN_NAME.test(head);
  const just = isAny && first === undefined ? justNamed(speaker, known) : undefined;
  return just === undefined ? speaker : { ...speaker, kind: 'organisation', entityId: just.id };
}

/** "The smelter is Doru Metals'. The company said …": the only firm named in the paragraph so far, else in the one before. */
function justNamed(speaker: Speaker, known: Known): NamedBody | undefined {
  for (const paragraphs of [1, 2]) {
    const near = namedNear(speaker, known, paragraphs).filter(({ name }) => !OF_THE_STATE.test(name));
    const [last] = near.slice(-1);
    if (last !== undefined) return near.every(({ id }) => id === last.id) ? last : undefined;
  }
  return undefined;
}

/** A body of this kind says so in its name. */
const SAID_IN_NAME = /^(?:bank|association|union|party|network|federation|league|coalition|movement)$/;

/** Bodies that are called by what they are, not "the company". */
const OF_THE_STATE =
  /ministry|council|court|police|army|forces|parliament|assembly|senate|government|university|commission|board|authority|department|bureau|school|hospital|news/i;

/** Where organisations are named before a speaker's words, in the same paragraph or as many as are asked. */
function namedNear({ span }: Speaker, { named, text }: Known, paragraphs: number): readonly NamedBody[] {
  const start = span?.start ?? 0;
  let from = start;
  for (let n = 0; n < paragraphs; n += 1) {
    from = Math.max(0, text.lastIndexOf('\n', from - 1));
    while (from > 0 && text[from - 1] === '\n') from -= 1;
  }
  return named.slice(
    firstIndex(named, (body) => body.start >= from),
    firstIndex(named, (body) => body.start >= start),
  );
}
