import type { Block } from '../schemas/article.ts';
import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { type Marked, nest, type Piece } from './nest.ts';

/** What is marked in the running text: a quote, or the words of it that stand inside quotation marks. */
export interface QuoteMark {
  readonly quote: Quote;
  readonly what: 'quote' | 'fragment';
}

/** A block's text cut along the quotes in it. */
export function markedBlock({ text, quotes }: ParsedRecord, { span }: Block): Piece<QuoteMark>[] {
  const marks = quotes.flatMap((quote): Marked<QuoteMark>[] => {
    if (quote.span.end <= span.start || quote.span.start >= span.end) return [];
    const fragments = quote.kind === 'direct' ? [] : quote.fragments;
    return [
      { span: quote.span, as: { quote, what: 'quote' } },
      ...fragments.map((fragment) => ({ span: fragment, as: { quote, what: 'fragment' as const } })),
    ];
  });
  return nest(text, span, marks);
}
