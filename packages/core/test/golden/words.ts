import type { Span } from '../../src/schemas/index.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** The first place at or after `from` where the words stand as whole words, or null. */
export function findWords(text: string, words: string, from = 0): Span | null {
  for (let start = text.indexOf(words, from); start !== -1; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (standsAlone(text, span)) return span;
  }
  return null;
}

/** Every place where the words stand as whole words. */
export function findAllWords(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  for (let span = findWords(text, words); span !== null; span = findWords(text, words, span.end)) spans.push(span);
  return spans;
}

/** The place of the words that a reader of `target` looks to: the nearest in its paragraph, else above it, else below. */
export function findBeside(text: string, words: string, target: Span): Span | null {
  const places = findAllWords(text, words).filter((span) => !overlaps(span, target));
  const paragraph = { start: text.lastIndexOf('\n', target.start - 1) + 1, end: endOfLine(text, target.end) };
  const beside = places.filter((span) => overlaps(span, paragraph));
  const above = places.filter((span) => span.end <= target.start);
  return nearest(beside, target) ?? nearest(above, target) ?? nearest(places, target);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function nearest(places: readonly Span[], target: Span): Span | null {
  return places.reduce<Span | null>(
    (best, span) => (best === null || gap(span, target) < gap(best, target) ? span : best),
    null,
  );
}

/** Whether the two ranges share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function gap(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && LETTER.test(left) && LETTER.test(right);
}
