import type { Unit } from '../page/unit.ts';
import { keyOf } from '../page/unit-key.ts';
import { isBody, type Verdict } from '../page/verdict.ts';
import type { RemovalReason } from '../schemas/article.ts';
import type { Segment } from './render.ts';
import type { Step, Without } from './steps.ts';

/** A judged page: what each segment is, and what is known of the page as a whole. */
export interface JudgedPage {
  readonly segments: readonly Segment[];
  readonly units: readonly Unit[];
  readonly verdicts: readonly Verdict[];
  readonly authors: readonly string[];
}

type Drop = (page: JudgedPage) => readonly Verdict[];

const DROPS: readonly { readonly step: Step; readonly drop: Drop }[] = [
  { step: 'above-headline', drop: dropAboveHeadline },
  { step: 'zones', drop: dropZones },
  // Before single links: a list under "Related stories" may hold titles without links.
  { step: 'under-related', drop: dropUnderRelated },
  { step: 'link-lines', drop: dropLinkLines },
  { step: 'author-box', drop: dropAuthorBox },
  // Last, for the others leave headings bare.
  { step: 'bare-headings', drop: dropBareHeadings },
];

/** Takes out of the body what only its neighbours tell to be noise, step by step. */
export function dropNoise(page: JudgedPage, without: Without): readonly Verdict[] {
  return DROPS.filter(({ step }) => !without.has(step)).reduce(
    (verdicts, { drop }) => drop({ ...page, verdicts }),
    page.verdicts,
  );
}

const NEARLY_ALL = 0.85;
const LONG = 100;
const AUTHOR_REACH = 6;
const ABOUT_AUTHOR = /^(?:about (?:the )?(?:authors?|writers?)|(?:meet|more about) the author|author(?:s|\(s\))?:?)$/iu;

function isHeading(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && 'kept' in verdict && verdict.kept === 'heading';
}

function removeWhere(
  { verdicts }: JudgedPage,
  gone: (index: number) => boolean,
  verdict: { readonly removed: RemovalReason; readonly rule: string },
): readonly Verdict[] {
  return verdicts.map((before, index) => (isBody(before) && gone(index) ? verdict : before));
}

/** Unless most of the text stands there: then the headline was somebody else's. */
function dropAboveHeadline(page: JudgedPage): readonly Verdict[] {
  const { units, verdicts } = page;
  const headline = verdicts.findIndex((verdict) => 'kept' in verdict && verdict.kept === 'headline');
  const length = (from: number, to: number): number =>
    units.slice(from, to).reduce((sum, { text }, at) => sum + (isBody(verdicts[from + at]) ? text.length : 0), 0);
  if (headline < 0 || length(0, headline) > length(headline, units.length)) return verdicts;
  return removeWhere(page, (index) => index < headline, { removed: 'navigation', rule: 'above-headline' });
}

/** What stands in an element that calls itself noise; "promo" and "sponsor" are the names of too many good ones. */
function dropZones({ segments, verdicts }: JudgedPage): readonly Verdict[] {
  return verdicts.map((verdict, index) => {
    const reason = segments[index]?.zone.reason ?? null;
    if (reason === null || reason === 'advertisement' || !isBody(verdict)) return verdict;
    return { removed: reason, rule: 'zone' };
  });
}

/** "Related stories" and the links or titles under it, up to the next running text. */
function dropUnderRelated(page: JudgedPage): readonly Verdict[] {
  let under = false;
  return page.verdicts.map((verdict, index) => {
    const unit = page.units[index];
    if (unit === undefined || !isBody(verdict)) {
      under = under || verdict.rule === 'related';
      return verdict;
    }
    under = under && (isLinkAt(page, index) || (!unit.stopped && unit.text.length < LONG));
    return under ? { removed: 'related-links', rule: 'under-related' } : verdict;
  });
}

/**
 * "READ MORE ON HARBOUR BUSINESS" is a link to another page. Inside the body, lists of links are what the article speaks
 * of; below its last running text they are not.
 */
function dropLinkLines(page: JudgedPage): readonly Verdict[] {
  const last = page.verdicts.findLastIndex((_, index) => isProseAt(page, index));
  const gone = (index: number): boolean => {
    const unit = page.units[index];
    if (unit === undefined || !isLinkAt(page, index)) return false;
    if (unit.words < 3 || /[:.]\W*$/u.test(unit.text)) return false;
    if (isHeading(page.verdicts[index])) return !isProseAt(page, index + 1);
    return page.segments[index]?.role === null || index > last;
  };
  return removeWhere(page, gone, { removed: 'related-links', rule: 'link-line' });
}

/** Nothing but a link, or a few words around one. */
function isLinkAt({ segments, units }: JudgedPage, index: number): boolean {
  const length = units[index]?.text.length ?? 0;
  const linked = segments[index]?.linked ?? 0;
  return linked > length * NEARLY_ALL - 4 && linked > length * 0.5;
}

function isProseAt(page: JudgedPage, index: number): boolean {
  const unit = page.units[index];
  const verdict = page.verdicts[index];
  if (unit === undefined || !isBody(verdict) || isHeading(verdict)) return false;
  return !isLinkAt(page, index) && (unit.stopped || unit.text.length > LONG);
}

/** "About the author", or the author's name alone, with what is told of them. */
function dropAuthorBox(page: JudgedPage): readonly Verdict[] {
  const keys = new Set(page.authors.map(keyOf).filter((key) => key !== ''));
  const last = page.verdicts.findLastIndex(isBody);
  const from = page.units.findIndex(
    ({ key, text }, index) => index > last - AUTHOR_REACH && (keys.has(key) || ABOUT_AUTHOR.test(text)),
  );
  const first = page.verdicts.findIndex(isBody);
  if (from < first + 3) return page.verdicts;
  return removeWhere(page, (index) => index >= from, { removed: 'byline', rule: 'author-box' });
}

/** Headings at the end of the body. */
function dropBareHeadings(page: JudgedPage): readonly Verdict[] {
  const last = page.verdicts.findLastIndex((verdict) => isBody(verdict) && !isHeading(verdict));
  return removeWhere(page, (index) => last >= 0 && index > last, { removed: 'other', rule: 'heading-of-nothing' });
}
