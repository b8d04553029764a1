import type { Span } from '../schemas/span.ts';

/** A stretch of text that is shown in a way of its own. */
export interface Marked<T> {
  readonly span: Span;
  readonly as: T;
}

/** Text cut along its marks: words, and marks with what they hold. */
export type Piece<T> =
  | { readonly words: string; readonly start: number }
  | {
      readonly as: T;
      readonly start: number;
      /** False for what is left of a mark that had to be cut because it crosses another. */
      readonly isFirst: boolean;
      readonly isLast: boolean;
      readonly pieces: readonly Piece<T>[];
    };

interface Cut<T> extends Marked<T> {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Cuts `text` within `span` (UTF-16) along marks that may lie in each other, be cut by the span's ends, or cross: HTML elements
 * cannot cross, so a crossing mark is cut in two. No word is lost, doubled or changed.
 */
export function nest<T>(text: string, span: Span, marks: readonly Marked<T>[]): Piece<T>[] {
  const cuts = marks.flatMap((mark) => clip({ ...mark, isFirst: true, isLast: true }, span)).sort(outerFirst);
  return cutAlong(text, span, cuts);
}

function outerFirst<T>(a: Marked<T>, b: Marked<T>): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

function clip<T>(mark: Cut<T>, { start, end }: Span): Cut<T>[] {
  const from = Math.max(mark.span.start, start);
  const to = Math.min(mark.span.end, end);
  if (from >= to) return [];
  const span = { start: from, end: to };
  return [
    {
      as: mark.as,
      span,
      isFirst: mark.isFirst && from === mark.span.start,
      isLast: mark.isLast && to === mark.span.end,
    },
  ];
}

function cutAlong<T>(text: string, { start, end }: Span, sorted: readonly Cut<T>[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  const waiting = [...sorted];
  let at = start;
  for (let mark = waiting.shift(); mark !== undefined; mark = waiting.shift()) {
    const { span, as, isFirst, isLast } = mark;
    if (span.start > at) pieces.push({ words: text.slice(at, span.start), start: at });
    const crossing = takeWhile(waiting, (other) => other.span.start < span.end);
    const inner = crossing.flatMap((other) => clip(other, span)).sort(outerFirst);
    pieces.push({ as, start: span.start, isFirst, isLast, pieces: cutAlong(text, span, inner) });
    waiting.push(...crossing.flatMap((other) => clip(other, { start: span.end, end })));
    waiting.sort(outerFirst);
    at = span.end;
  }
  if (at < end) pieces.push({ words: text.slice(at, end), start: at });
  return pieces;
}

function takeWhile<T>(list: T[], holds: (item: T) => boolean): T[] {
  const end = list.findIndex((item) => !holds(item));
  return list.splice(0, end < 0 ? list.length : end);
}
