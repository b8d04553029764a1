import type { Span } from '@onrecord/core';
import { isWithin } from './check-span.ts';

/** Words between quotation marks; `end` is null where nothing closes them. */
interface Stretch {
  /** Where the opening mark stands. */
  readonly start: number;
  /** Where the closing mark stands. */
  readonly end: number | null;
}

const MARK = /["“”„‟«»]/g;
const OPENS = new Set(['“', '„', '‟', '«']);
const PARTNER: Readonly<Record<string, string>> = { '"': '"', '”': '“„‟', '“': '„', '»': '«' };

/**
 * The stretches between double quotation marks within a block, by where its marks stand. Null where a mark closes what nothing opened, or in a
 * language that opens with it (”så”, »so«): there nobody can tell what is inside. Single marks are apostrophes as often, and are not asked.
 */
export function markedStretches(text: string, block: Span): readonly Stretch[] | null {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const stretches: Stretch[] = [];
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARK)) {
    const at = block.start + index;
    const last = open.at(-1);
    if (last !== undefined && PARTNER[mark]?.includes(last.mark)) {
      open.pop();
      stretches.push({ start: last.at, end: at });
    } else if (mark === '"' || OPENS.has(mark)) open.push({ mark, at });
    else return null;
  }
  return [...stretches, ...open.map(({ at }) => ({ start: at, end: null }))];
}

/** Whether a span has a mark inside whose partner is not. */
export function cutsMarks(stretches: readonly Stretch[], span: Span): boolean {
  const isInside = (at: number | null) => at !== null && at >= span.start && at < span.end;
  return stretches.some(({ start, end }) => isInside(start) !== isInside(end));
}

/** Whether a span lies between two marks, or behind one that nothing closes. */
export function isBetweenMarks(stretches: readonly Stretch[], span: Span): boolean {
  return stretches.some(({ start, end }) => isWithin(span, { start: start + 1, end: end ?? Number.POSITIVE_INFINITY }));
}
