import { isPersonName } from './article-lines.ts';
import { isHeadlineLike, isKept, repeatsHeadline, type Sheet, type Verdicts } from './sheet.ts';
import type { Unit } from './unit.ts';
import type { Verdict } from './verdict.ts';

/** What stands above the body. */
export interface Head {
  readonly headline: number | null;
  /** The first unit that is body. */
  readonly bodyFrom: number;
  readonly verdicts: Verdicts;
}

/** Units above the body in which a headline is looked for; further up there are only menus. */
const REACH = 14;
const REACH_REPEATED = 20;
const LONGEST_STANDFIRST = 300;

/** Finds headline, standfirst, byline and date above the body; what is left over there is navigation. */
export function judgeHead(sheet: Sheet): Head {
  const headline = findHeadline(sheet);
  const standfirst = headline === null ? null : findStandfirst(sheet, headline);
  const bodyFrom = Math.max(
    sheet.body.from,
    (headline ?? -1) + 1,
    (standfirst ?? -1) + 1,
    lastRepeat(sheet, headline) + 1,
  );
  const verdicts = new Map<number, Verdict>();
  for (let index = 0; index < bodyFrom; index++) {
    const named = namedVerdict(index, { headline, standfirst });
    verdicts.set(index, named ?? verdictOf(sheet, index, headline));
  }
  return { headline, bodyFrom, verdicts };
}

function namedVerdict(
  index: number,
  { headline, standfirst }: { headline: number | null; standfirst: number | null },
): Verdict | null {
  if (index === headline) return { kept: 'headline', rule: 'headline' };
  if (index === standfirst) return { kept: 'standfirst', rule: 'standfirst' };
  return null;
}

function verdictOf(sheet: Sheet, index: number, headline: number | null): Verdict {
  const unit = sheet.units[index];
  const title = headline === null ? undefined : sheet.units[headline];
  if (unit !== undefined && title !== undefined && repeatsHeadline(unit, title)) {
    return { removed: 'repeated-headline', rule: 'repeated-headline' };
  }
  const alone = sheet.alone[index] ?? null;
  if (headline === null || index < headline) return aboveHeadline(sheet, index, headline);
  if (alone !== null) return alone;
  if (unit !== undefined && isNameBesideDate(sheet, index)) return { kept: 'byline', rule: 'name-beside-date' };
  return { removed: 'other', rule: 'between-headline-and-body' };
}

/** A date or a name right above the headline is the article's; further up it is today's date, or another article's. */
function aboveHeadline(sheet: Sheet, index: number, headline: number | null): Verdict {
  const alone = sheet.alone[index] ?? null;
  if (alone !== null && 'removed' in alone) return alone;
  const adjacent = headline !== null && index === headline - 1;
  if (alone !== null && adjacent && isArticles(sheet, alone, headline)) return alone;
  return { removed: 'navigation', rule: 'above-headline' };
}

function isArticles(sheet: Sheet, alone: Verdict, headline: number): boolean {
  return isKept(alone, 'byline') || (isKept(alone, 'dateline') && !isDatedBelow(sheet, headline));
}

/** Another date stands between the headline and the body. */
function isDatedBelow(sheet: Sheet, headline: number): boolean {
  return sheet.alone.slice(headline + 1, sheet.body.from + 1).some((other) => isKept(other, 'dateline'));
}

function findHeadline(sheet: Sheet): number | null {
  if (sheet.body.to === 0) return null;
  return findRepeated(sheet) ?? findNearBody(sheet);
}

/** The headline stands twice on many pages, once above the standfirst and once above the body: the last such pair. */
function findRepeated(sheet: Sheet): number | null {
  const first = Math.max(0, sheet.body.from - REACH_REPEATED);
  const last = Math.min(sheet.units.length, sheet.body.from + 3);
  const seen = new Map<string, number>();
  let found: number | null = null;
  for (let index = first; index < last; index++) {
    const unit = sheet.units[index];
    if (unit === undefined || unit.words < 3 || unit.key.length < 12 || !isHeadlineLike(unit)) continue;
    const earlier = seen.get(unit.key);
    if (earlier === undefined) seen.set(unit.key, index);
    else if (sheet.alone[earlier] === null) found = earlier;
  }
  return found;
}

/** The wordy line right above byline, date or body; of two such lines in a row the upper one, for the lower is the standfirst. */
function findNearBody(sheet: Sheet): number | null {
  const wordy = candidates(sheet, 4);
  const nearest = wordy.filter((index) => index < firstSign(sheet, wordy[0])).at(-1) ?? wordy.at(-1);
  if (nearest === undefined) return candidates(sheet, 2)[0] ?? findLoneWord(sheet);
  return wordy.includes(nearest - 1) ? nearest - 1 : nearest;
}

/** "Unmoored" is a headline where it is the first line of all, and nothing but byline and date parts it from the body. */
function findLoneWord(sheet: Sheet): number | null {
  const [first] = sheet.units;
  const under = sheet.alone.slice(1, sheet.body.from);
  const isParted = under.length > 0 || sheet.units[1]?.afterGap === true;
  const isAlone = under.every((verdict) => isKept(verdict, 'byline') || isKept(verdict, 'dateline'));
  if (first === undefined || sheet.body.from === 0 || sheet.alone[0] !== null) return null;
  return isParted && isAlone && isHeadlineLike(first) ? 0 : null;
}

function candidates(sheet: Sheet, words: number): readonly number[] {
  const found: number[] = [];
  const end = endOfHead(sheet);
  for (let index = Math.max(0, sheet.body.from - REACH); index < end; index++) {
    const unit = sheet.units[index];
    if (unit !== undefined && sheet.alone[index] === null && unit.words >= words && isHeadlineLike(unit))
      found.push(index);
  }
  return found;
}

/** The first byline or date under the first candidate; the body where there is none. */
function firstSign(sheet: Sheet, from = 0): number {
  for (let index = from; index < sheet.body.from; index++) {
    if (isKept(sheet.alone[index], 'byline') || isKept(sheet.alone[index], 'dateline')) return index;
  }
  return Math.max(sheet.body.from, from) + 2;
}

/** The body may begin with a long headline and a long standfirst, both without a stop. */
function endOfHead(sheet: Sheet): number {
  let index = sheet.body.from;
  while (index < Math.min(sheet.body.from + 2, sheet.body.to - 1) && sheet.units[index]?.stopped === false) index++;
  return index;
}

function lastRepeat(sheet: Sheet, headline: number | null): number {
  const title = headline === null ? undefined : sheet.units[headline];
  if (headline === null || title === undefined) return -1;
  for (let index = Math.min(sheet.body.from + 2, sheet.body.to - 1); index > headline; index--) {
    const unit = sheet.units[index];
    if (unit !== undefined && repeatsHeadline(unit, title)) return index;
  }
  return -1;
}

/** The first wordy unit under the headline, when something tells it from a first paragraph. */
function findStandfirst(sheet: Sheet, headline: number): number | null {
  const repeat = lastRepeat(sheet, headline);
  for (let index = headline + 1; index < Math.max(repeat, Math.min(sheet.body.from + 2, sheet.body.to - 1)); index++) {
    const unit = sheet.units[index];
    if (unit === undefined || sheet.alone[index] !== null || index === repeat) continue;
    if (unit.words < 4 || unit.text.length > LONGEST_STANDFIRST) {
      if (index >= sheet.body.from) return null;
      continue;
    }
    return index < repeat || standsApart(sheet, index) ? index : null;
  }
  return null;
}

/** No final stop, or a byline, date, caption or button between it and the first paragraph, or no gap under the headline. */
function standsApart(sheet: Sheet, index: number): boolean {
  const unit = sheet.units[index];
  if (unit === undefined) return false;
  if (!unit.stopped) return true;
  if (sheet.alone[index + 1] !== null && sheet.alone[index + 1] !== undefined) return true;
  return !unit.afterGap && shorterThanNext(sheet, unit, index);
}

function shorterThanNext(sheet: Sheet, unit: Unit, index: number): boolean {
  const next = sheet.units[index + 1];
  return next?.afterGap === true && unit.text.length < next.text.length;
}

function isNameBesideDate(sheet: Sheet, index: number): boolean {
  const unit = sheet.units[index];
  if (unit === undefined || !isPersonName(unit.text)) return false;
  return [-1, 1, 2].some((step) => isKept(sheet.alone[index + step], 'dateline'));
}
