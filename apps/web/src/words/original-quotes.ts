import type { ParsedRecord, Quote, Span } from '@onrecord/core';

/** Words in quotation marks in the original, and the quote of the article that they are. */
export interface OriginalQuote {
  readonly span: Span;
  readonly quote: Quote;
}

/** What stands between two marks of one kind, in any of the ways to write them. */
const IN_MARKS = /«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]|"([^"]+)"/g;

/**
 * The quoted words of an original's paragraph with the quotes of the paragraph that translates it. They are paired in their order, and only
 * where both have as many: one word alone in marks is often a title, and counts where all are needed to be as many.
 *
 * @param pair where the paragraph stands in the article's text, and in the original's
 */
export function quotesInOriginal(
  record: Pick<ParsedRecord, 'quotes'>,
  original: string,
  pair: { readonly span: Span; readonly originalSpan: Span },
): readonly OriginalQuote[] {
  const spoken = quotedIn(record.quotes, pair.span);
  const marked = stretchesIn(original, pair.originalSpan);
  const long = marked.filter(({ start, end }) => /\s/.test(original.slice(start, end).trim()));
  const found = [marked, long].find((stretches) => stretches.length === spoken.length) ?? [];
  return found.flatMap((span, at) => {
    const quote = spoken[at];
    return quote === undefined ? [] : [{ span, quote }];
  });
}

/** The stretches in marks of a paragraph, each with its quote, in the order of the text. */
function quotedIn(quotes: readonly Quote[], { start, end }: Span): readonly Quote[] {
  return quotes
    .flatMap((quote) => {
      if (quote.nestedIn !== null || quote.kind === 'indirect') return [];
      const stretches = quote.kind === 'direct' ? [quote.span] : quote.fragments;
      return stretches.map((span) => ({ at: span.start, quote }));
    })
    .filter(({ at }) => start <= at && at < end)
    .sort((a, b) => a.at - b.at)
    .map(({ quote }) => quote);
}

function stretchesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(IN_MARKS)].map((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const from = start + match.index + 1;
    return { start: from, end: from + words.length };
  });
}
