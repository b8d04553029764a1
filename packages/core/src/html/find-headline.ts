import type { Unit } from '../page/unit.ts';
import { keyOf } from '../page/unit-key.ts';
import type { Segment } from './render.ts';

/** The segments of a page with what is known of each. */
export interface Judged {
  readonly segments: readonly Segment[];
  readonly units: readonly Unit[];
  readonly kept: readonly boolean[];
}

const SITE_TAIL = /\s+[|–—-]\s+[^|–—]{2,40}$/u;

/** The segment that is the headline: the h1 that says what the markup's title says, or else the h1 nearest above the body. */
export function findHeadlineSegment(page: Judged, titles: readonly string[]): number | null {
  const keys = new Set(
    titles.flatMap((title) => [keyOf(title), keyOf(title.replace(SITE_TAIL, ''))]).filter((key) => key !== ''),
  );
  const headings = indices(page, (segment) => segment.role === 'h1');
  const isHeading = new Set(headings);
  const titled = (index: number): boolean => keys.has(page.units[index]?.key ?? '');
  const body = page.kept.findIndex(
    (kept, index) => kept && !isHeading.has(index) && (page.units[index]?.text.length ?? 0) > 80,
  );
  const above = headings.filter((index) => body < 0 || index <= body);
  return (
    headings.find(titled) ??
    indices(page, (segment) => /^h[2-3]$/.test(segment.role ?? '')).find(titled) ??
    above.filter((index) => (page.units[index]?.words ?? 0) >= 3).at(-1) ??
    above.at(-1) ??
    lastAbove(page, { body, titled }) ??
    null
  );
}

/** No heading at all: the last line above the body that says what the title says. */
function lastAbove(
  page: Judged,
  { body, titled }: { body: number; titled: (index: number) => boolean },
): number | undefined {
  const index = page.segments.findLastIndex((_, at) => at <= body && titled(at));
  return index < 0 ? undefined : index;
}

function indices(page: Judged, test: (segment: Segment) => boolean): readonly number[] {
  return page.segments.flatMap((segment, index) => (test(segment) ? [index] : []));
}
