import type { ParsedRecord as ParsedText, UserLexicon } from '@onrecord/core';
import { fail } from './call-error.ts';
import type { Lexicon } from './lexicon.ts';
import { madeLexicon } from './made-lexicon.ts';
import type { Entity, ParsedRecord } from './record.ts';

/**
 * Gives an entity an id of your own, from your database or a public one; null or undefined leaves it as it is. Entities that get the same
 * id become one.
 */
export type Resolver = (entity: Entity, record: ParsedRecord) => string | null | undefined;

interface PlugInsOf {
  /** The function that was called, for errors. */
  readonly of: string;
  readonly lexicon: Lexicon | undefined;
  readonly resolve: Resolver | undefined;
}

/**
 * Reads with the caller's lexicon, and gives the record what their other plug-ins know: offices without a name first, since their holders
 * may get an id too.
 */
export function readWith(
  { of, lexicon, resolve }: PlugInsOf,
  read: (words: { readonly lexicon?: UserLexicon }) => ParsedText,
): ParsedRecord {
  const known = madeLexicon(of, lexicon);
  const parsed: ParsedRecord = read(known === undefined ? {} : { lexicon: known.words });
  const record = known === undefined ? parsed : known.nameHolders(parsed);
  return resolve === undefined ? record : withIds(record, idsOf(record, { of, resolve }));
}

function idsOf(
  record: ParsedRecord,
  { of, resolve }: { readonly of: string; readonly resolve: Resolver },
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const entity of record.entities) {
    const id: unknown = resolve(entity, record);
    if (id !== null && id !== undefined && (typeof id !== 'string' || id === ''))
      fail(of, {
        place: `the result of options.resolve for “${entity.name}”`,
        expected: 'a string or null',
        actual: id,
      });
    ids.set(entity.id, id ?? entity.id);
  }
  // An id of the caller's that is also the parser's own of somebody else would join two who have nothing in common.
  for (const [own, id] of ids)
    if (own !== id && ids.get(id) === id)
      fail(of, { place: 'the result of options.resolve', expected: 'an id that no other entity has', actual: id });
  return ids;
}

function withIds(record: ParsedRecord, ids: ReadonlyMap<string, string>): ParsedRecord {
  const idOf = <Id extends string | null>(id: Id): string | Id => (id === null ? id : (ids.get(id) ?? id));
  const entities = new Map<string, Entity>();
  for (const entity of record.entities) {
    const id = idOf(entity.id);
    const roles = entity.roles.map((role) =>
      role.of === null ? role : { ...role, of: { ...role.of, entityId: idOf(role.of.entityId) } },
    );
    const known = entities.get(id);
    entities.set(id, known === undefined ? { ...entity, id, roles } : joined(known, { ...entity, roles }));
  }
  return {
    ...record,
    entities: [...entities.values()],
    mentions: record.mentions.map((mention) => ({ ...mention, entityId: idOf(mention.entityId) })),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker === null ? null : { ...quote.speaker, entityId: idOf(quote.speaker.entityId) },
      evidence: {
        ...quote.evidence,
        candidates: quote.evidence.candidates.map((candidate) => ({
          ...candidate,
          entityId: idOf(candidate.entityId),
        })),
      },
    })),
  };
}

function joined(known: Entity, other: Entity): Entity {
  const names = new Set(known.aliases.map(({ name }) => name));
  const others = other.aliases.filter(({ name }) => !names.has(name));
  return { ...known, aliases: [...known.aliases, ...others], roles: [...known.roles, ...other.roles] };
}
