import { isByline } from '../page/article-lines.ts';
import { LINE_RULES } from '../page/line-rules.ts';
import { isKept, repeatsHeadline } from '../page/sheet.ts';
import { keyOf } from '../page/unit-key.ts';
import { judge, type Verdict } from '../page/verdict.ts';
import { isDateLine } from '../page/visible-dates.ts';
import { findHeadlineSegment, type Judged } from './find-headline.ts';
import type { MarkupFields } from './metadata.ts';
import type { Without } from './steps.ts';

/** What is known of the page before its segments are judged one by one. */
interface Head extends Judged {
  readonly authors: ReadonlySet<string>;
  readonly without: Without;
}

/** And where its parts are. */
interface Frame extends Head {
  readonly headline: number | null;
  readonly standfirst: number | null;
  /** First and last segment of the body. */
  readonly first: number;
  readonly last: number;
}

/** Credit and keywords stand at most so many segments below the body. */
const FOOT_REACH = 12;
const HEAD_REACH = 15;

/** Gives each segment of a rendered page its verdict. */
export function judgeSegments(
  page: Judged,
  { markup, without }: { markup: MarkupFields; without: Without },
): readonly Verdict[] {
  const headline = findHeadlineSegment(page, markup.titles);
  const authors = new Set((markup.authors?.value ?? []).map(keyOf));
  const top = page.kept.findIndex((kept, index) => kept && index !== headline);
  const standfirst = findStandfirstSegment(page, {
    headline,
    first: top,
    description: markup.description?.value ?? '',
  });
  const head = { ...page, authors, without };
  const first = page.kept.findIndex(
    (kept, index) => kept && index > (standfirst ?? headline ?? -1) && !isHeadLine(head, index),
  );
  const frame: Frame = { ...head, headline, standfirst, first, last: page.kept.lastIndexOf(true) };
  return page.segments.map((_, index) => verdictOf(frame, index));
}

function verdictOf(frame: Frame, index: number): Verdict {
  const unit = frame.units[index];
  const title = frame.headline === null ? undefined : frame.units[frame.headline];
  if (index === frame.headline) return { kept: 'headline', rule: 'headline' };
  if (index === frame.standfirst) return { kept: 'standfirst', rule: 'standfirst' };
  if (unit === undefined) return { removed: 'other', rule: 'unknown' };
  if (title !== undefined && repeatsHeadline(unit, title) && !frame.without.has('repeated-headline'))
    return { removed: 'repeated-headline', rule: 'repeated-headline' };
  const alone = frame.without.has('line-rules') ? null : judge(unit, LINE_RULES);
  if (!frame.without.has('head-lines') && isInHead(frame, index)) return headVerdict(frame, index, alone);
  return frame.kept[index] === true ? bodyVerdict(frame, index, alone) : outsideVerdict(frame, index, alone);
}

/** Between the headline and the first paragraph, a menu's or an aside's segments left out. */
function isInHead(frame: Frame, index: number): boolean {
  const { headline, first, segments } = frame;
  if (headline === null || segments[index]?.zone.outside === true) return false;
  const inReach = index > headline - 4 && index <= headline + HEAD_REACH;
  return inReach && index <= first + 1 && isHeadLine(frame, index);
}

function isHeadLine({ units, segments, authors }: Head, index: number): boolean {
  const unit = units[index];
  if (unit === undefined || unit.text.length > 160) return false;
  if (segments[index]?.zone.role === 'byline' || authors.has(unit.key)) return true;
  return isDateLine(unit.text) || isByline(unit.text);
}

function headVerdict({ units, authors }: Frame, index: number, alone: Verdict | null): Verdict {
  const unit = units[index];
  if (alone !== null) return alone;
  if (unit !== undefined && (authors.has(unit.key) || isByline(unit.text))) return { kept: 'byline', rule: 'author' };
  return { removed: 'byline', rule: 'about-the-author' };
}

function bodyVerdict({ segments, units }: Frame, index: number, alone: Verdict | null): Verdict {
  const segment = segments[index];
  const role = segment?.role ?? null;
  if (role === 'figcaption' || segment?.zone.role === 'caption') return { kept: 'caption', rule: 'caption' };
  const isHeading = role !== null && /^h[1-6]$/.test(role);
  if (isHeading && (alone === null || alone.rule === 'section-name' || alone.rule === 'date-line'))
    return { kept: 'heading', rule: 'heading' };
  if (isKept(alone, 'byline')) return { removed: 'byline', rule: 'byline-in-body' };
  if (isKept(alone, 'dateline')) return { removed: 'other', rule: 'date-in-body' };
  if (alone !== null) return alone;
  if (role === 'li' || role === 'dt' || role === 'dd') return { kept: 'listItem', rule: 'list-item' };
  if (role === 'blockquote') return { kept: 'blockquote', rule: 'blockquote' };
  if (units[index]?.key === '' && (units[index]?.words ?? 0) === 0) return { removed: 'other', rule: 'signs-only' };
  return { kept: 'paragraph', rule: 'main-content' };
}

function outsideVerdict({ segments, headline, last }: Frame, index: number, alone: Verdict | null): Verdict {
  const zone = segments[index]?.zone;
  const isUnderPicture = segments[index]?.role === 'figcaption' || isKept(alone, 'caption');
  const besideBody = zone?.outside !== true && index > (headline ?? 0) && index <= last;
  if (isUnderPicture && besideBody) return { kept: 'caption', rule: 'caption' };
  const belowBody = last >= 0 && index > last && index <= last + FOOT_REACH && zone?.outside !== true;
  if (belowBody && (isKept(alone, 'credit') || isKept(alone, 'keywords'))) return alone as Verdict;
  if (alone !== null && 'removed' in alone) return alone;
  if (isKept(alone, 'byline')) return { removed: 'byline', rule: 'byline-outside' };
  return { removed: zone?.reason ?? 'other', rule: 'outside-main-content' };
}

interface StandfirstHints {
  readonly headline: number | null;
  readonly first: number;
  readonly description: string;
}

/** Right under the headline, what the markup describes the page with, or what its class calls a standfirst. */
function findStandfirstSegment(page: Judged, { headline, first, description }: StandfirstHints): number | null {
  if (headline === null) return null;
  const key = keyOf(description);
  for (let index = headline + 1; index <= Math.min(headline + HEAD_REACH, Math.max(first, headline + 4)); index++) {
    const unit = page.units[index];
    const segment = page.segments[index];
    if (unit === undefined || segment === undefined || unit.words < 4 || unit.text.length > 400) continue;
    if (segment.zone.role === 'standfirst') return index;
    const described = key !== '' && unit.key === key;
    const isSubheading = /^h[2-4]$/.test(segment.role ?? '') && index === headline + 1;
    if (isSubheading || (described && (index < first || segment.element !== 'p'))) return index;
  }
  return null;
}
