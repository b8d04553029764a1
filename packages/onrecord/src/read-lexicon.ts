import { resolveOffices } from '@onrecord/core';
import { checkLexicon } from './check-lexicon.ts';
import { coreRecord } from './core-record.ts';
import type { Lexicon, LexiconEntries } from './lexicon.ts';
import type { MadeLexicon } from './made-lexicon.ts';

/**
 * Checks entries of your own and makes them ready for the option `lexicon`. Throws a `TypeError` that names the first wrong entry.
 *
 * @example
 * const lexicon = readLexicon({ names: [{ name: 'Hana Doru', type: 'person', aliases: ['HD'] }], titles: ['dockwarden'] });
 * parse('“It is safe,” HD said.', { as: 'body', lexicon }).entities[0]?.name; // "Hana Doru"
 */
export function readLexicon(entries: LexiconEntries): Lexicon {
  return lexiconFor('readLexicon', entries);
}

/** `readLexicon` on behalf of another function, whose name is in the errors. */
export function lexiconFor(of: string, entries: unknown): Lexicon {
  const { words, people } = checkLexicon(of, entries);
  const lexicon: MadeLexicon = { words, nameHolders: (record) => resolveOffices(coreRecord(record), people) };
  return lexicon;
}
