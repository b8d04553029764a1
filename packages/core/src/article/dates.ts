import { findDates, labelBefore, type VisibleDate } from '../page/visible-dates.ts';
import type { Notice } from '../schemas/record.ts';
import type { SpannedText } from '../schemas/span.ts';

/** When the page says it was published and changed; null where it does not say, or not for certain. */
export interface PageDates {
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly notices: readonly Notice[];
}

interface LabelledDate extends VisibleDate {
  readonly label: 'published' | 'modified' | null;
}

/** Reads the date and byline blocks of a page. Two different days without a label are no answer. */
export function readDates(text: string, lines: readonly SpannedText[]): PageDates {
  const dates = lines.flatMap(readLine);
  const published = dates.filter(({ label }) => label === 'published');
  const plain = dates.filter(({ label }) => label === null);
  const unclear = dates.filter(({ iso }) => iso === null);
  return {
    publishedAt: onlyDate(published) ?? (published.length === 0 ? onlyDate(plain) : null),
    modifiedAt: onlyDate(dates.filter(({ label }) => label === 'modified')),
    notices: unclear.map(({ span }) => ({
      code: 'date-ambiguous',
      span,
      message: 'This date can be read as day before month or month before day, so it was not used.',
      actual: text.slice(span.start, span.end),
      expected: 'a date with the month in words, or in the form 2024-03-12',
    })),
  };
}

function readLine(line: SpannedText): readonly LabelledDate[] {
  const offset = line.span?.start ?? 0;
  let from = 0;
  return findDates(line.text).map(({ span, iso }) => {
    const label = labelBefore(line.text.slice(from, span.start));
    from = span.end;
    return { span: { start: offset + span.start, end: offset + span.end }, iso, label };
  });
}

/** The one day all dates agree on, in its most exact form. */
function onlyDate(dates: readonly LabelledDate[]): string | null {
  const values = dates.map(({ iso }) => iso);
  const [first] = values;
  if (first === undefined || first === null || values.some((value) => value?.slice(0, 10) !== first.slice(0, 10)))
    return null;
  return values.find((value) => value?.includes('T')) ?? first;
}
