import { parse as parseText } from '@onrecord/core';
import { checkCall } from './check-call.ts';
import type { Lexicon } from './lexicon.ts';
import { type Resolver, readWith } from './plug-ins.ts';
import type { Origin, ParsedRecord } from './record.ts';

/** What is known beyond the page, and what you add to the parser's own knowledge. */
export interface PlugIns {
  /** What the importer knows; fills fields the page leaves empty. */
  readonly origin?: Partial<Origin>;
  /** Names, offices and titles of your own, and forms that are no names, from `readLexicon`. */
  readonly lexicon?: Lexicon;
  /** Gives entities ids of your own. */
  readonly resolve?: Resolver;
}

/** How `parse` is to take its input, and what is known about it beforehand. */
export interface ParseOptions extends PlugIns {
  /** `page` (the default) finds the article in the noise; `body` takes the whole input as paragraphs and removes nothing. */
  readonly as?: 'page' | 'body';
}

/**
 * Reads plain text and returns the article, who said what in it, and whom it names. Never throws because of what the text says:
 * trouble found in it is in `notices`. Throws a `TypeError` that names the argument for a call that is wrong itself.
 *
 * @example
 * const record = parse('“The bridge is safe,” Mayor Ada Brenn said.', { as: 'body' });
 * for (const quote of record.quotes) console.log(quote.speaker?.text, record.text.slice(quote.span.start, quote.span.end));
 */
export function parse(text: string, options: ParseOptions = {}): ParsedRecord {
  return parseFor('parse', text, options);
}

/** `parse` on behalf of another function, whose name is in the errors. */
export function parseFor(of: string, text: string, options: ParseOptions): ParsedRecord {
  checkCall({ of, input: text, as: options.as, origin: options.origin, resolve: options.resolve });
  const { lexicon, resolve, ...rest } = options;
  return readWith({ of, lexicon, resolve }, (words) => parseText(text, { ...rest, ...words }));
}
