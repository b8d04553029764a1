import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import { findQuoteTrouble } from './check-quote.ts';
import { isWithin } from './check-span.ts';
import type { CorrectionError } from './correct-quote.ts';

export interface Split {
  /** At least two, in the order of the text, none touching another, all within the quote. */
  readonly spans: readonly Span[];
  /** Whether they are pieces of one utterance, cut by words that are not the speaker's. */
  readonly asOneUtterance: boolean;
}

export type SplitResult =
  | { readonly ok: true; readonly record: ParsedRecord; readonly quoteIds: readonly string[] }
  | { readonly ok: false; readonly errors: readonly CorrectionError[] };

/**
 * The record with a quote cut into pieces, all by its speaker, or every reason why it cannot be cut so. The first piece keeps its id; the
 * archive gives the others theirs.
 */
export function splitQuote(record: ParsedRecord, quote: Quote, { spans, asOneUtterance }: Split): SplitResult {
  const errors = spans.flatMap((span, i) => spanErrors(record, quote, { span, before: spans[i - 1] ?? null, i }));
  if (errors.length > 0) return { ok: false, errors };
  const group = asOneUtterance ? (quote.group ?? 'utterance') : null;
  const pieces = spans.map((span, i) => piece(quote, { span, id: i === 0 ? quote.id : `piece${i}`, group }));
  const quotes = record.quotes.flatMap((other) =>
    other.id === quote.id ? pieces : [rehomed(other, quote.id, pieces)],
  );
  return { ok: true, record: { ...record, quotes }, quoteIds: pieces.map(({ id }) => id) };
}

function piece(
  quote: Quote,
  { span, id, group }: { readonly span: Span; readonly id: string; readonly group: string | null },
): Quote {
  const inside = (part: Span) => isWithin(part, span);
  const fragments = quote.kind === 'direct' ? [span] : quote.fragments.filter(inside);
  const kind = quote.kind === 'mixed' && fragments.length === 0 ? 'indirect' : quote.kind;
  const evidence = { ...quote.evidence, rule: 'editor' };
  return {
    ...quote,
    id,
    kind,
    span,
    fragments,
    insertions: quote.insertions.filter(inside),
    group,
    confidence: 1,
    evidence,
  };
}

/** What was nested in the whole is nested in the piece around it, or in none. */
function rehomed(other: Quote, id: string, pieces: readonly Quote[]): Quote {
  if (other.nestedIn !== id) return other;
  return { ...other, nestedIn: pieces.find(({ span }) => isWithin(other.span, span))?.id ?? null };
}

function spanErrors(
  record: ParsedRecord,
  quote: Quote,
  { span, before, i }: { readonly span: Span; readonly before: Span | null; readonly i: number },
): CorrectionError[] {
  const field = `spans[${i}]`;
  // What is direct is so as part of the whole, wherever its marks stand.
  const trouble = findQuoteTrouble(record, { kind: 'indirect', span });
  if (trouble !== null) return [{ field, message: trouble }];
  if (!isWithin(span, quote.span)) return [{ field, message: "It must lie within the quote's span." }];
  if (before !== null && span.start < before.end)
    return [{ field, message: 'It must begin behind the piece before it.' }];
  return [];
}
