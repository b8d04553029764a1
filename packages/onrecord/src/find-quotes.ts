import { speakerName } from '@onrecord/core/export';
import { coreRecord } from './core-record.ts';
import { type ParseOptions, parseFor } from './parse.ts';
import type { ParsedRecord, Quote, QuoteKind, Span, SpeakerKind, Stance } from './record.ts';

/** One thing somebody said, at a glance; `parse` gives everything else that is known of it. */
export interface FoundQuote {
  /** The words as they stand in the text: what was said, or the reported clause. */
  readonly words: string;
  readonly span: Span;
  readonly kind: QuoteKind;
  /** Who said it, by the fullest name in the text, or as the text describes them; null where it does not say. */
  readonly speaker: string | null;
  readonly speakerKind: SpeakerKind | null;
  /** The reporting verb in its base form. */
  readonly cue: string | null;
  readonly stance: Stance | null;
  /** 0 to 1: how sure the words and the speaker are. */
  readonly confidence: number;
}

/**
 * Who said what in a text, in the order of the text. Takes what `parse` takes, and throws what it throws.
 *
 * @example
 * findQuotes('“The bridge is safe,” Mayor Ada Brenn said.', { as: 'body' })[0]?.speaker; // "Ada Brenn"
 */
export function findQuotes(text: string, options: ParseOptions = {}): FoundQuote[] {
  const record = parseFor('findQuotes', text, options);
  return record.quotes.map((quote) => atAGlance(record, quote));
}

function atAGlance(record: ParsedRecord, quote: Quote): FoundQuote {
  const { span, kind, speaker, cue, confidence } = quote;
  return {
    words: record.text.slice(span.start, span.end),
    span,
    kind,
    speaker: nameOfSpeaker(record, quote),
    speakerKind: speaker?.kind ?? null,
    cue: cue?.lemma ?? null,
    stance: cue?.stance ?? null,
    confidence,
  };
}

/** The fullest name of who says a quote, or the words by which the text describes them. */
export function nameOfSpeaker(record: ParsedRecord, { speaker }: Pick<Quote, 'speaker'>): string | null {
  return speakerName(coreRecord(record), { speaker });
}
