import { parse as parseText } from '@onrecord/core';
import { checkCall } from './check-call.ts';
import { checkLexicon } from './check-lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Origin, ParsedRecord } from './record.ts';

export type { Lexicon, LexiconName } from './lexicon.ts';
export type {
  Alias,
  Article,
  Block,
  BlockKind,
  ContextWords,
  Credit,
  Cue,
  Dateline,
  Direction,
  Entity,
  EntityType,
  Evidence,
  FieldSource,
  Image,
  Mention,
  MentionKind,
  Notice,
  Origin,
  ParsedRecord,
  Quote,
  QuoteKind,
  RemovalReason,
  Removed,
  Role,
  SaidOn,
  Span,
  SpannedText,
  Speaker,
  SpeakerCandidate,
  SpeakerKind,
  SpeakerVia,
  Stance,
} from './record.ts';

/** How `parse` is to take its input, and what is known about it beforehand. */
export interface ParseOptions {
  /** `page` (the default) finds the article in the noise; `body` takes the whole input as paragraphs and removes nothing. */
  readonly as?: 'page' | 'body';
  /** What the importer knows; fills fields the page leaves empty. */
  readonly origin?: Partial<Origin>;
  /** Names and titles of your own, and forms that are no names. */
  readonly lexicon?: Lexicon;
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
  checkCall({ of: 'parse', input: text, as: options.as, origin: options.origin });
  const { lexicon, ...rest } = options;
  return parseText(text, lexicon === undefined ? rest : { ...rest, lexicon: checkLexicon('parse', lexicon) });
}
