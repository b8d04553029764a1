import { isListItem, isProse, leadsOn, type Range } from './find-body.ts';
import { isHeadlineLike, isKept, repeatsHeadline, type Sheet, type Verdicts } from './sheet.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_HEADING = 100;
/** So many short lines in a row are a list of links, not headings. */
const LINKS_IN_A_ROW = 4;

/** Tells paragraphs, headings and list items from what stands between them in the body. */
export function judgeBody(sheet: Sheet, range: Range, headline: number | null): Verdicts {
  const verdicts = new Map<number, Verdict>();
  const title = headline === null ? undefined : sheet.units[headline];
  const rows = rowStarts(sheet);
  let underRelated = false;
  for (let index = range.from; index < range.to; index++) {
    const unit = sheet.units[index];
    if (unit === undefined) continue;
    const alone = sheet.alone[index] ?? null;
    underRelated = alone?.rule === 'related' ? true : underRelated && !isProse(unit);
    const repeats = title !== undefined && repeatsHeadline(unit, title);
    if (repeats) verdicts.set(index, { removed: 'repeated-headline', rule: 'repeated-headline' });
    else if (alone !== null) verdicts.set(index, knownInBody(sheet, index, alone));
    else if (underRelated) verdicts.set(index, { removed: 'related-links', rule: 'under-related' });
    else verdicts.set(index, unknownInBody(sheet, index, rows[index] ?? index));
  }
  return verdicts;
}

/** "Economy" or "12 March 2024" between two paragraphs is a heading; a second byline is not the article's. */
function knownInBody(sheet: Sheet, index: number, alone: Verdict): Verdict {
  const leadsParagraph = isParagraph(sheet, index + 1) && isParagraph(sheet, index - 1);
  if (leadsParagraph && (alone.rule === 'section-name' || alone.rule === 'date-line'))
    return { kept: 'heading', rule: 'heading' };
  if (isKept(alone, 'byline')) return { removed: 'byline', rule: 'byline-in-body' };
  if (isKept(alone, 'dateline')) return { removed: 'other', rule: 'date-in-body' };
  return alone;
}

function unknownInBody(sheet: Sheet, index: number, row: number): Verdict {
  const unit = sheet.units[index];
  if (unit === undefined) return { kept: 'paragraph', rule: 'unknown' };
  if (isListItem(unit)) return { kept: 'listItem', rule: 'bullet' };
  if (isProse(unit) || leadsOn(unit)) return { kept: 'paragraph', rule: 'prose' };
  if (rowOf(sheet, index) >= LINKS_IN_A_ROW) {
    return introducesList(sheet, row)
      ? { kept: 'listItem', rule: 'list' }
      : { removed: 'related-links', rule: 'row-of-links' };
  }
  if (unit.text.length <= LONGEST_HEADING && isHeadlineLike(unit)) return { kept: 'heading', rule: 'heading' };
  return { kept: 'paragraph', rule: 'short-paragraph' };
}

function isParagraph(sheet: Sheet, index: number): boolean {
  const unit = sheet.units[index];
  return unit !== undefined && (sheet.alone[index] ?? null) === null && isProse(unit);
}

/** How many units in a row, this one among them, are short and unexplained. */
function rowOf(sheet: Sheet, index: number): number {
  let from = index;
  let to = index;
  while (index - from < LINKS_IN_A_ROW && isUnexplained(sheet, from - 1)) from--;
  while (to - index < LINKS_IN_A_ROW && isUnexplained(sheet, to + 1)) to++;
  return to - from + 1;
}

function isUnexplained(sheet: Sheet, index: number): boolean {
  const unit = sheet.units[index];
  if (unit === undefined || (sheet.alone[index] ?? null) !== null) return false;
  return !isProse(unit) && !leadsOn(unit) && !isListItem(unit);
}

/** For each unit the first one of the row of short, unexplained units it stands in. */
function rowStarts(sheet: Sheet): readonly number[] {
  let start = 0;
  let inRow = false;
  return sheet.units.map((_, index) => {
    if (!inRow) start = index;
    inRow = isUnexplained(sheet, index);
    return inRow ? start : index;
  });
}

/** The unit above the row ends with a colon: "The ministers agreed on:" */
function introducesList(sheet: Sheet, row: number): boolean {
  return (sheet.units[row - 1]?.text ?? '').endsWith(':');
}
