import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { isWithin } from './check-span.ts';
import { type CorrectionError, type CorrectionResult, correctQuote, type QuoteCorrection } from './correct-quote.ts';

/** A quote that an editor adds by hand. */
export interface AddedQuote extends QuoteCorrection {
  readonly kind: Quote['kind'];
  readonly span: Span;
}

/** Until the words are chosen that it stands in. */
const NOWHERE: Span = { start: 0, end: 0 };

/** Until the archive gives the permanent one. */
const NEW_ID = 'added';

/**
 * The record with a quote an editor found in the text, or every reason why it cannot be there. It is nested in the smallest quote around
 * it. The archive gives it its id.
 */
export function addQuote(article: Pick<StoredArticle, 'record' | 'decisions'>, added: AddedQuote): CorrectionResult {
  const { record } = article;
  const quote: Quote = {
    ...{ id: freeId(record), kind: added.kind, span: NOWHERE, fragments: [], insertions: [], group: null },
    ...{ speaker: null, cue: null, addressee: null, occasion: null, saidOn: null },
    ...{ nestedIn: smallestAround(record, added.span)?.id ?? null, confidence: 1 },
    evidence: { rule: 'editor', candidates: [] },
  };
  const result = correctQuote({ ...record, quotes: [...record.quotes, quote] }, quote, added);
  const errors = twinErrors(article, added.span);
  if (errors.length === 0) return result;
  return { ok: false, errors: result.ok ? errors : [...errors, ...result.errors] };
}

function freeId({ quotes }: ParsedRecord): string {
  const taken = new Set(quotes.map(({ id }) => id));
  let id = NEW_ID;
  for (let number = 2; taken.has(id); number += 1) id = `${NEW_ID}${number}`;
  return id;
}

function smallestAround({ quotes }: ParsedRecord, span: Span): Quote | null {
  const around = quotes.filter((quote) => isWithin(span, quote.span) && !isSame(span, quote.span));
  return around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0] ?? null;
}

function twinErrors({ record, decisions }: Pick<StoredArticle, 'record' | 'decisions'>, span: Span): CorrectionError[] {
  const twin = record.quotes.find((quote) => isSame(quote.span, span));
  if (twin === undefined) return [];
  const how =
    decisions[twin.id]?.decision === 'rejected'
      ? 'It was rejected: confirm or correct it instead.'
      : 'Correct it instead.';
  return [{ field: 'span', message: `The quote ${twin.id} stands here already. ${how}` }];
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
