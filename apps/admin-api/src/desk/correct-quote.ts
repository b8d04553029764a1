import type { Cue, ParsedRecord, Quote, Span } from '@onrecord/core';
import { findCueTrouble, findQuoteTrouble } from './check-quote.ts';
import { findSpanTrouble, isWithin } from './check-span.ts';
import { type ChosenSpeaker, chooseSpeaker } from './choose-speaker.ts';

/** What an editor says a quote really is; a field that is left out stays as it is. */
export interface QuoteCorrection {
  readonly kind?: Quote['kind'] | undefined;
  readonly span?: Span | undefined;
  /** The stretches inside quotation marks. */
  readonly fragments?: readonly Span[] | undefined;
  /** Null: nobody can say who said it. */
  readonly speaker?: ChosenSpeaker | null | undefined;
  readonly cue?: Cue | null | undefined;
}

export interface CorrectionError {
  readonly field: string;
  readonly message: string;
}

export type CorrectionResult =
  | { readonly ok: true; readonly record: ParsedRecord }
  | { readonly ok: false; readonly errors: readonly CorrectionError[] };

/** The record with one quote corrected, or every reason why it cannot be. The corrected quote is as certain as an editor is. */
export function correctQuote(record: ParsedRecord, quote: Quote, correction: QuoteCorrection): CorrectionResult {
  const span = correction.span ?? quote.span;
  const kind = correction.kind ?? quote.kind;
  const cut = kind !== quote.kind || correction.span !== undefined || correction.fragments !== undefined;
  const fragments = correction.fragments ?? (cut ? inheritFragments(quote, kind, span) : quote.fragments);
  const errors = [
    ...placeErrors(record, quote, { kind, span }),
    ...givenFragmentErrors(record, correction),
    ...(cut ? fragmentErrors(kind, span, fragments) : []),
    ...wordErrors(record, 'speaker.span', correction.speaker?.span ?? null),
    ...(correction.cue ? asError('cue.span', findCueTrouble(record, { kind, span }, correction.cue.span)) : []),
  ];
  if (errors.length > 0) return { ok: false, errors };

  const chosen = correction.speaker === undefined ? null : chooseSpeaker(record, correction.speaker);
  const corrected: Quote = {
    ...quote,
    kind,
    span,
    fragments: [...fragments],
    insertions: quote.insertions.filter(
      (insertion) => !cut || fragments.some((fragment) => isWithin(insertion, fragment)),
    ),
    speaker: chosen === null ? quote.speaker : chosen.speaker,
    cue: correction.cue === undefined ? quote.cue : correction.cue,
    confidence: 1,
    evidence: chosen === null ? { ...quote.evidence, rule: 'editor' } : explain(quote, chosen.speaker),
  };
  const quotes = record.quotes.map((other) => (other.id === quote.id ? corrected : other));
  return { ok: true, record: { ...record, quotes, entities: chosen?.entities ?? record.entities } };
}

/** Without new fragments: a direct quote is one whole fragment, an indirect one has none, a mixed one keeps those still inside. */
function inheritFragments(quote: Quote, kind: Quote['kind'], span: Span): readonly Span[] {
  if (kind === 'direct') return [span];
  if (kind === 'indirect') return [];
  return quote.fragments.filter((fragment) => isWithin(fragment, span));
}

/** Where it stands already it stays: what the parser has repaired need not hold for words that an editor chooses. */
function placeErrors(record: ParsedRecord, before: Quote, now: Pick<Quote, 'kind' | 'span'>): CorrectionError[] {
  const isSame = now.kind === before.kind && isWithin(now.span, before.span) && isWithin(before.span, now.span);
  return isSame ? [] : asError('span', findQuoteTrouble(record, now));
}

function givenFragmentErrors(record: ParsedRecord, { fragments = [] }: QuoteCorrection): CorrectionError[] {
  return fragments.flatMap((fragment, i) => wordErrors(record, `fragments[${i}]`, fragment));
}

function fragmentErrors(kind: Quote['kind'], span: Span, fragments: readonly Span[]): CorrectionError[] {
  const field = 'fragments';
  if (kind === 'mixed' && fragments.length === 0) {
    return [{ field, message: 'A mixed quote has at least one stretch inside quotation marks; give its span.' }];
  }
  if (kind === 'indirect' && fragments.length > 0) {
    return [{ field, message: 'An indirect quote has nothing inside quotation marks; is it a mixed one?' }];
  }
  const outside = fragments.findIndex((fragment) => !isWithin(fragment, span));
  return outside < 0 ? [] : [{ field: `${field}[${outside}]`, message: "It must lie within the quote's span." }];
}

function wordErrors(record: ParsedRecord, field: string, span: Span | null): CorrectionError[] {
  return asError(field, span === null ? null : findSpanTrouble(record, span));
}

function asError(field: string, message: string | null): CorrectionError[] {
  return message === null ? [] : [{ field, message }];
}

/** The editor's choice first; what the machine had thought stays readable behind it. */
function explain(quote: Quote, speaker: Quote['speaker']): Quote['evidence'] {
  const before = quote.evidence.candidates.filter(
    (candidate) => speaker === null || candidate.entityId === null || candidate.entityId !== speaker.entityId,
  );
  if (speaker === null) return { rule: 'editor', candidates: before };
  const { text, entityId } = speaker;
  return { rule: 'editor', candidates: [{ text, entityId, score: 1, reason: 'An editor says so.' }, ...before] };
}
