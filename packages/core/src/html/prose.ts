import type { Unit } from '../page/unit.ts';
import type { Rendering, Segment } from './render.ts';
import type { Zone } from './zone.ts';

const SHORTEST_PROSE = 80;
const MOST_LINKED = 0.4;
const FEWEST_WORDS = 8;
/** One long text must not outweigh ten paragraphs. */
const FULL_WEIGHT = 1_200;
const FALSE_ZONE = 0.4;
/** Comments and asides often have more text than the article. */
const FALSE_ASIDE = 0.9;

/** A rendered page with what is known of each of its segments. */
export interface RenderedPage {
  readonly rendering: Rendering;
  readonly units: readonly Unit[];
}

/** How much each segment weighs as running text: nothing for links, captions, menus, and the first words of other articles. */
export function weighProse({ rendering, units }: RenderedPage): readonly number[] {
  let underLinkedTitle = false;
  return rendering.segments.map((segment, index) => {
    const unit = units[index];
    if (unit === undefined || segment.zone.reason !== null || segment.zone.outside) return 0;
    const prose = isProse(segment, unit);
    const weight = prose && !underLinkedTitle ? Math.min(unit.text.length, FULL_WEIGHT) : 0;
    underLinkedTitle = !prose && (underLinkedTitle || isLinkedTitle(segment, unit));
    return weight;
  });
}

/**
 * Frees the segments of zones that hold much of the page's running text from what the class or id of the element says of
 * them: "page-with-ads" is the page.
 */
export function clearFalseZones({ rendering, units }: RenderedPage): Rendering {
  const sums = new Map<number, number>();
  let all = 0;
  rendering.segments.forEach((segment, index) => {
    const unit = units[index];
    if (unit === undefined || !isProse(segment, unit)) return;
    const weight = Math.min(unit.text.length, FULL_WEIGHT);
    all += weight;
    sums.set(segment.zone.hint, (sums.get(segment.zone.hint) ?? 0) + weight);
  });
  const isFalse = ({ hint, reason, outside }: Zone): boolean =>
    hint >= 0 && (sums.get(hint) ?? 0) > all * (reason === 'other' || outside ? FALSE_ASIDE : FALSE_ZONE);
  const segments = rendering.segments.map((segment) =>
    isFalse(segment.zone) ? { ...segment, zone: { ...segment.zone, reason: null, hint: -1, outside: false } } : segment,
  );
  return { ...rendering, segments };
}

function isProse({ zone, linked, role }: Segment, { text, stopped, words }: Unit): boolean {
  if (zone.role === 'caption' || role === 'figcaption') return false;
  if (text.length < SHORTEST_PROSE || linked > text.length * MOST_LINKED || words < FEWEST_WORDS) return false;
  return stopped || text.length > 2 * SHORTEST_PROSE;
}

function isLinkedTitle({ linked }: Segment, { text, words }: Unit): boolean {
  return words >= 4 && linked > text.length * 0.8;
}
