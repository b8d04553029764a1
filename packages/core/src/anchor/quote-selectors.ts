import type { Span } from '../schemas/span.ts';

/** A place in a text, told twice: by its position and by its words with what stands around them (W3C Web Annotation's selectors). */
export interface QuoteSelectors {
  /** TextPositionSelector, in UTF-16 code units. */
  readonly position: Span;
  /** TextQuoteSelector. */
  readonly quote: { readonly prefix: string; readonly exact: string; readonly suffix: string };
}

/** So much of the text stands around the words; no surrogate pair is cut. */
const AROUND = 32;

/** The selectors of a span of a text. */
export function quoteSelectors(text: string, span: Span): QuoteSelectors {
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  return {
    position: { start: span.start, end: span.end },
    quote: {
      prefix: text.slice(isLow(text, from) ? from + 1 : from, span.start),
      exact: text.slice(span.start, span.end),
      suffix: text.slice(span.end, isLow(text, to) ? to - 1 : to),
    },
  };
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
