import type { UserLexicon } from '@onrecord/core';
import { fail } from './call-error.ts';
import type { Lexicon } from './lexicon.ts';

/** A lexicon as it is to those who read by it. */
export interface MadeLexicon extends Lexicon {
  readonly words: UserLexicon;
}

/**
 * The lexicon that a function was called with. Entries that nobody has checked are refused: checking stays in `readLexicon`, so that
 * who has no lexicon does not carry the checks and the offices in a bundle, and who has one does not pay for them with each text.
 */
export function madeLexicon(of: string, lexicon: Lexicon | undefined): MadeLexicon | undefined {
  if (lexicon === undefined || isRead(lexicon)) return lexicon;
  return fail(of, { place: 'options.lexicon', expected: 'what readLexicon returns', actual: lexicon });
}

function isRead(value: Lexicon): value is MadeLexicon {
  const fields: Partial<Lexicon> | null = value;
  return typeof fields?.nameHolders === 'function';
}
