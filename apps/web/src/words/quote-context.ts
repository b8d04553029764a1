import type { ParsedRecord, Quote, Span } from '@onrecord/core';

const BODY: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'blockquote', 'heading', 'caption']);

/**
 * The parts of the article around a quote, for its own page: the paragraph it begins in; of a quote in the headline or the standfirst
 * that part, and the first paragraph, which mostly tells what it is about.
 */
export function contextOf({ article }: Pick<ParsedRecord, 'article'>, { span }: Pick<Quote, 'span'>): readonly Span[] {
  const holds = (part: Span) => part.start <= span.start && span.start < part.end;
  const body = article.blocks.filter(({ kind }) => BODY.has(kind));
  const around = body.find((block) => holds(block.span));
  if (around !== undefined) return [around.span];
  const head = [article.headline?.span, article.standfirst?.span].find((part) => part && holds(part));
  const first = body.find(({ kind }) => kind === 'paragraph');
  return head ? [head, ...(first === undefined ? [] : [first.span])] : [];
}
