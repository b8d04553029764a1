import type { Quote, Span } from '@onrecord/core';
import type { Reanchored } from '@onrecord/core/anchor';

/** Every span of a quote, its own first. The same objects are the keys by which they are found again. */
export function spansOf(quote: Quote): readonly Span[] {
  const around = [
    quote.speaker?.span,
    quote.cue?.span,
    quote.addressee?.span,
    quote.occasion?.span,
    quote.saidOn?.span,
  ];
  return [
    quote.span,
    ...quote.fragments,
    ...quote.insertions,
    ...around.filter((span): span is Span => span !== null && span !== undefined),
  ];
}

/** The quote at its new place. Words around it that were touched are left out: the verb, to whom, where; a speaker keeps the name. */
export function movedQuote(quote: Quote, span: Span, found: ReadonlyMap<Span | undefined, Reanchored>): Quote {
  const shift = span.start - quote.span.start;
  const isWhole = span.end - span.start === quote.span.end - quote.span.start;
  const inside = (part: Span): readonly Span[] => {
    if (isWhole) return [{ start: part.start + shift, end: part.end + shift }];
    const result = found.get(part);
    return result?.state === 'moved' && result.span !== null ? [result.span] : [];
  };
  const around = <T extends { readonly span: Span }>(words: T | null): T | null => {
    const result = words === null ? undefined : found.get(words.span);
    return words !== null && result?.state === 'moved' && result.span !== null ? { ...words, span: result.span } : null;
  };
  const named = quote.speaker?.span ? found.get(quote.speaker.span) : undefined;
  return {
    ...quote,
    span,
    fragments: quote.fragments.flatMap(inside),
    insertions: quote.insertions.flatMap(inside),
    speaker: quote.speaker === null ? null : { ...quote.speaker, span: named?.state === 'moved' ? named.span : null },
    cue: around(quote.cue),
    addressee: around(quote.addressee),
    occasion: around(quote.occasion),
    saidOn: around(quote.saidOn),
  };
}
