import type { ParsedRecord, Quote, Span } from '@onrecord/core';

/** Words in quotation marks in the original, and the quote of the article that they are. */
export interface OriginalQuote {
  readonly span: Span;
  readonly quote: Quote;
}

/** What stands between two marks of one kind, in any of the ways to write them. */
const IN_MARKS = /«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]|"([^"]+)"/g;

/** Words so many times as short as a quote are no translation of it. */
const FAR_SHORTER = 4;

/** A stretch in marks of the article, and its quote. */
interface Spoken {
  readonly span: Span;
  readonly quote: Quote;
}

/**
 * The quoted words of an original's paragraph with the quotes of the paragraph that translates it. They are paired in their order, and only
 * where both have as many: one word alone in marks is often a title, and counts where all are needed to be as many. A quote that its
 * attribution cuts in the translation may stand in one piece in the original.
 *
 * @param pair where the paragraph stands in the article's text, and in the original's
 */
export function quotesInOriginal(
  record: Pick<ParsedRecord, 'quotes'>,
  original: string,
  pair: { readonly span: Span; readonly originalSpan: Span },
): readonly OriginalQuote[] {
  const pieces = quotedIn(record.quotes, pair.span);
  const marked = stretchesIn(original, pair.originalSpan);
  const long = marked.filter(({ start, end }) => /\s/.test(original.slice(start, end).trim()));
  const found = [pieces, uncut(pieces)].flatMap((spoken) => [paired(marked, spoken), paired(long, spoken)]);
  return found.find((each) => each !== null) ?? [];
}

/** Null where they are not as many, or one is far too short for what it would be. */
function paired(stretches: readonly Span[], spoken: readonly Spoken[]): readonly OriginalQuote[] | null {
  if (stretches.length !== spoken.length) return null;
  const pairs = stretches.flatMap((span, at) => {
    const said = spoken[at];
    const isFarShorter = said !== undefined && lengthOf(span) * FAR_SHORTER < lengthOf(said.span);
    return said === undefined || isFarShorter ? [] : [{ span, quote: said.quote }];
  });
  return pairs.length === stretches.length ? pairs : null;
}

/** The stretches in marks of a paragraph, each with its quote, in the order of the text. */
function quotedIn(quotes: readonly Quote[], { start, end }: Span): readonly Spoken[] {
  return quotes
    .flatMap((quote) => {
      if (quote.nestedIn !== null || quote.kind === 'indirect') return [];
      const stretches = quote.kind === 'direct' ? [quote.span] : quote.fragments;
      return stretches.map((span) => ({ span, quote }));
    })
    .filter(({ span }) => start <= span.start && span.start < end)
    .sort((a, b) => a.span.start - b.span.start);
}

/** With the pieces of a cut quote as one, its first. */
function uncut(pieces: readonly Spoken[]): readonly Spoken[] {
  return pieces.filter(({ quote: { group } }, at) => group === null || pieces[at - 1]?.quote.group !== group);
}

const lengthOf = ({ start, end }: Span): number => end - start;

function stretchesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(IN_MARKS)].map((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const from = start + match.index + 1;
    return { start: from, end: from + words.length };
  });
}
