import { type ParsedRecord as ParsedText, parseEntities } from '@onrecord/core';
import { checkCall } from './check-call.ts';
import type { Lexicon } from './lexicon.ts';
import { madeLexicon } from './made-lexicon.ts';
import type { EntityType, MentionKind, Role, Span } from './record.ts';

/** What is known of a text in which names are sought. */
export interface FindEntitiesOptions {
  /** The day of the text, ISO 8601: "last year" counts from it in the terms of offices. */
  readonly publishedAt?: string | null;
  /** Names and titles of your own, and forms that are no names, from `readLexicon`. */
  readonly lexicon?: Lexicon;
}

/** Somebody or something that a text names, with every place where it does. */
export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form in the text. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  readonly mentions: readonly { readonly span: Span; readonly text: string; readonly kind: MentionKind }[];
}

/**
 * The people, organisations and places that a text names, in the order of the text. The whole text is read as running text, and no
 * quotes are sought, which takes less time; for the names of a page with its headline and credits take `parse`.
 *
 * @example
 * findEntities('Hana Doru left Korsendam.').map(({ name }) => name); // ["Hana Doru", "Korsendam"]
 */
export function findEntities(text: string, { publishedAt = null, lexicon }: FindEntitiesOptions = {}): FoundEntity[] {
  checkCall({ of: 'findEntities', input: text, origin: { publishedAt } });
  const words = madeLexicon('findEntities', lexicon)?.words;
  const found = parseEntities(text, words === undefined ? { publishedAt } : { publishedAt, lexicon: words });
  return found.entities.map(({ id, type, name, aliases, roles }) => ({
    id,
    type,
    name,
    aliases: [...new Set(aliases.map((alias) => alias.name))].filter((alias) => alias !== name),
    roles,
    mentions: mentionsOf(found.mentions, { text, id }),
  }));
}

function mentionsOf(mentions: ParsedText['mentions'], { text, id }: { readonly text: string; readonly id: string }) {
  return mentions
    .filter(({ entityId }) => entityId === id)
    .map(({ span, kind }) => ({ span, text: text.slice(span.start, span.end), kind }));
}
