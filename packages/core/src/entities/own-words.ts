import type { UserLexicon, UserName } from '../schemas/user-lexicon.ts';
import { nameKey } from './name-key.ts';

/** What a newsroom has told the parser of its own names and titles. */
export interface OwnWords {
  /** Nothing was told. */
  readonly isEmpty: boolean;
  /** Whom or what a form stands for. */
  entryOf(form: string): UserName | undefined;
  isForbidden(form: string): boolean;
  /** The word names an office; in small letters. */
  isTitle(word: string): boolean;
}

export function ownWords(lexicon: UserLexicon | undefined): OwnWords {
  const entries = new Map(
    (lexicon?.names ?? []).flatMap((entry) =>
      [entry.name, ...entry.aliases].map((form) => [nameKey(form), entry] as const),
    ),
  );
  const forbidden = new Set((lexicon?.forbidden ?? []).map(nameKey));
  const titles = new Set((lexicon?.titles ?? []).map((title) => title.toLowerCase()));
  if (entries.size + forbidden.size + titles.size === 0) return NONE;
  return {
    isEmpty: false,
    entryOf: (form) => entries.get(nameKey(form)),
    isForbidden: (form) => forbidden.has(nameKey(form)),
    isTitle: (word) => titles.has(word),
  };
}

const NONE: OwnWords = { isEmpty: true, entryOf: () => undefined, isForbidden: () => false, isTitle: () => false };
