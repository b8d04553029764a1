import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import { findQuoteTrouble } from './check-quote.ts';

/** `utterance`: they stay where they stand and belong together. `span`: they are one quote, from the first word to the last. */
export type JoinAs = 'utterance' | 'span';

export type JoinResult =
  | { readonly ok: true; readonly record: ParsedRecord; readonly rejected: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * The record with quotes joined to one of them, whose speaker it is then. Joined to one span, the others are to be rejected, not dropped:
 * a later reading of the text would find them again. Fails where the span between them cannot be a quote.
 */
export function joinQuotes(
  record: ParsedRecord,
  quote: Quote,
  { others, as }: { readonly others: readonly Quote[]; readonly as: JoinAs },
): JoinResult {
  return as === 'utterance' ? joinUtterance(record, quote, others) : joinSpan(record, quote, others);
}

function joinUtterance(record: ParsedRecord, quote: Quote, others: readonly Quote[]): JoinResult {
  const group = quote.group ?? others.find((other) => other.group !== null)?.group ?? 'utterance';
  const ids = new Set([quote, ...others].map(({ id }) => id));
  const quotes = record.quotes.map((each) => (ids.has(each.id) ? { ...each, group, speaker: quote.speaker } : each));
  return { ok: true, record: { ...record, quotes }, rejected: [] };
}

function joinSpan(record: ParsedRecord, quote: Quote, others: readonly Quote[]): JoinResult {
  const all = [quote, ...others].toSorted((a, b) => a.span.start - b.span.start);
  const span = {
    start: Math.min(...all.map((each) => each.span.start)),
    end: Math.max(...all.map((each) => each.span.end)),
  };
  const kind = all.every((each) => each.kind === quote.kind) ? quote.kind : 'mixed';
  const message = findQuoteTrouble(record, { kind, span });
  if (message !== null) return { ok: false, message };
  const fragments = kind === 'direct' ? [span] : all.flatMap((each) => each.fragments);
  const insertions = all.flatMap((each) => each.insertions);
  const joined: Quote = {
    ...quote,
    kind,
    span,
    fragments,
    insertions,
    group: null,
    confidence: 1,
    evidence: { ...quote.evidence, rule: 'editor' },
  };
  const quotes = record.quotes.map((each) => (each.id === quote.id ? joined : unnested(each, quote.id, span)));
  return { ok: true, record: { ...record, quotes }, rejected: others.map(({ id }) => id) };
}

/** The joined quote cannot be nested in what is now part of it. */
function unnested(each: Quote, id: string, span: Span): Quote {
  return each.nestedIn === id && (each.span.start < span.start || each.span.end > span.end)
    ? { ...each, nestedIn: null }
    : each;
}
