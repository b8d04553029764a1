import type { ParsedRecord, Span } from '@onrecord/core';

/** Whether `inner` lies within `outer`; they may be equal. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Why a span cannot hold words of the article, as a sentence; null when it can. */
export function findSpanTrouble({ text, article }: ParsedRecord, span: Span): string | null {
  const { start, end } = span;
  if (end > text.length) return `The text has ${text.length} characters (UTF-16 code units); this ends at ${end}.`;
  if (start >= end) return `It must end after it starts; it starts at ${start} and ends at ${end}.`;
  const words = text.slice(start, end);
  if (words !== words.trim()) return 'It must neither begin nor end with a space.';
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) return 'It cuts a character (a surrogate pair) in two.';
  const removed = article.removed.find((other) => start < other.span.end && other.span.start < end);
  if (removed && removed.reason !== 'blank') return `It touches a part that is not the article (${removed.reason}).`;
  return null;
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
