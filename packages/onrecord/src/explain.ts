import { type ParsedRecord as CoreRecord, explainNames } from '@onrecord/core';
import { standsFor, whichRule } from '@onrecord/core/explain';
import { coreRecord } from './core-record.ts';
import { nameOfSpeaker } from './find-quotes.ts';
import { madeLexicon } from './made-lexicon.ts';
import { type ParseOptions, parseFor } from './parse.ts';
import type { EntityType, Span } from './record.ts';

/** Why a quote has its speaker. */
export interface ExplainedQuote {
  /** The quote's id in the record that `parse` gives for the same text and options. */
  readonly id: string;
  readonly span: Span;
  readonly words: string;
  readonly speaker: string | null;
  /** The rule that decided, as a program names it. */
  readonly rule: string;
  /** The same in sentences. */
  readonly reasons: readonly string[];
  readonly confidence: number;
  /** Everybody who came into question, best first. */
  readonly candidates: readonly { readonly name: string; readonly score: number; readonly reason: string }[];
}

/** Why a name is taken for what it is. */
export interface ExplainedName {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** The observations that decided the type, for this form in the whole text. */
  readonly typeReasons: readonly string[];
  /** The fullest form of whom or what it names. */
  readonly entity: string;
  /** Why it is one of that entity's names. */
  readonly reason: string;
  /** Others of the text who came into question. */
  readonly others: readonly string[];
}

export interface Explanation {
  readonly quotes: readonly ExplainedQuote[];
  readonly names: readonly ExplainedName[];
}

/**
 * Tells why every quote has its speaker and every name its type and owner. Takes what `parse` takes; it reads the text twice.
 *
 * @example
 * explain('“It is safe,” Ada Brenn said. “We looked,” she added.', { as: 'body' }).quotes[1]?.reasons;
 * // ["“she” is the subject of “added”.", "“she” stands for Ada Brenn."], in the order in which they matter
 */
export function explain(text: string, options: ParseOptions = {}): Explanation {
  const record = coreRecord(parseFor('explain', text, options));
  const { as, origin } = options;
  const words = madeLexicon('explain', options.lexicon)?.words;
  const names = explainNames(text, {
    ...(as === undefined ? {} : { as }),
    ...(origin === undefined ? {} : { origin }),
    ...(words === undefined ? {} : { lexicon: words }),
  });
  return {
    quotes: record.quotes.map((quote) => explainQuote(record, quote)),
    names: names.map(({ span, text: form, type, typeReasons, entity, reason, others }) => ({
      span,
      text: form,
      type,
      typeReasons,
      entity,
      reason,
      others,
    })),
  };
}

function explainQuote(record: CoreRecord, quote: CoreRecord['quotes'][number]): ExplainedQuote {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return {
    id: quote.id,
    span: quote.span,
    words: record.text.slice(quote.span.start, quote.span.end),
    speaker: nameOfSpeaker(record, quote),
    rule: quote.evidence.rule,
    reasons: [whichRule(record, quote), standsFor(record, quote)].filter((reason) => reason !== null),
    confidence: quote.confidence,
    candidates: quote.evidence.candidates.map(({ text, entityId, score, reason }) => ({
      name: names.get(entityId ?? '') ?? text,
      score,
      reason,
    })),
  };
}
