import type { StatementDates } from '@onrecord/store';
import { monthName } from './dates.ts';

/** A stretch of time with the statements that were published in it. */
export interface TimelineBar {
  /** `November 2014`, or `2014`. */
  readonly label: string;
  readonly statements: number;
  /** What a search says to have only these: `after:2014-11 before:2014-12`. */
  readonly filter: string;
}

/** Bars side by side without a gap in time, oldest first. */
export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly bars: readonly TimelineBar[];
  readonly most: number;
}

const MONTHS_A_YEAR = 12;
/** More bars than these can no longer be told apart on a phone; then years take their place, the newest of them. */
const MOST_MONTHS = 36;
const MOST_YEARS = 60;

/** Statements by month, or by year where that would be too many; null where there is only one bar, which would tell nothing. */
export function timelineOf({ days }: Pick<StatementDates, 'days'>): Timeline | null {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const months = monthOf(last.day) - monthOf(first.day) + 1;
  const unit = months <= MOST_MONTHS ? 'month' : 'year';
  const binOf = unit === 'month' ? monthOf : yearOf;
  const counts = new Map<number, number>();
  for (const { day, statements } of days) counts.set(binOf(day), (counts.get(binOf(day)) ?? 0) + statements);
  const end = binOf(last.day);
  const start = Math.max(binOf(first.day), end - (unit === 'month' ? MOST_MONTHS : MOST_YEARS) + 1);
  if (start === end) return null;
  const bars = Array.from({ length: end - start + 1 }, (_, at) => barOf(unit, start + at, counts.get(start + at) ?? 0));
  return { unit, bars, most: Math.max(...bars.map(({ statements }) => statements)) };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return yearOf(day) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function barOf(unit: Timeline['unit'], bin: number, statements: number): TimelineBar {
  if (unit === 'year') {
    return { label: String(bin), statements, filter: `after:${written(bin, 4)} before:${written(bin + 1, 4)}` };
  }
  const year = Math.floor(bin / MONTHS_A_YEAR);
  const label = monthName(year, (bin % MONTHS_A_YEAR) + 1);
  return { label, statements, filter: `after:${writtenMonth(bin)} before:${writtenMonth(bin + 1)}` };
}

function writtenMonth(bin: number): string {
  return `${written(Math.floor(bin / MONTHS_A_YEAR), 4)}-${written((bin % MONTHS_A_YEAR) + 1, 2)}`;
}

function written(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
