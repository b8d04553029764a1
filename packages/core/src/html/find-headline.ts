import type { Unit } from '../page/unit.ts';
import { keyOf } from '../page/unit-key.ts';
import type { Segment } from './render.ts';

/** The segments of a page with what is known of each. */
export interface Judged {
  readonly segments: readonly Segment[];
  readonly units: readonly Unit[];
  readonly kept: readonly boolean[];
}

/** The site's name behind a page's title: "Bridge Reopens | Harbour Post". */
export const SITE_TAIL = /\s+[|–—•·-]\s+[^|–—•·]{2,40}$/u;

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
  const near = above.filter((index) => sharesWords(page.units[index], titles));
  return (
    headings.find(titled) ??
    indices(page, (segment) => /^h[2-3]$/.test(segment.role ?? '')).find(titled) ??
    near.filter((index) => (page.units[index]?.words ?? 0) >= 3).at(-1) ??
    near.at(-1) ??
    lastAbove(page, { body, titled }) ??
    null
  );
}

const SHARED = 0.3;

/** A heading that has nothing in common with the page's titles is the site's name or a menu's. */
function sharesWords(unit: Unit | undefined, titles: readonly string[]): boolean {
  if (titles.length === 0) return true;
  const own = wordsOf(unit?.text ?? '');
  const shared = titles.map((title) => {
    const words = wordsOf(title.replace(SITE_TAIL, ''));
    return [...own].filter((word) => words.has(word)).length;
  });
  return Math.max(...shared) >= own.size * SHARED;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
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
