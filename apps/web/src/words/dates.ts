/** As people write months in Britain. Formatted once: a page has a hundred dates, and each takes `Intl` several microseconds. */
const LONG = monthsIn('long');
const SHORT = monthsIn('short');

/**
 * A date as readers write it: `26 November 2014`. Of an instant with a zone it is the day there, not the reader's.
 *
 * @param date an ISO 8601 date, or an instant with zone
 */
export function longDate(date: string): string {
  return format(LONG, date);
}

/** As `longDate`, with the month shortened. */
export function shortDate(date: string): string {
  return format(SHORT, date);
}

/**
 * `November 2014`.
 *
 * @param month from 1
 */
export function monthName(year: number, month: number): string {
  return `${LONG[month - 1]} ${year}`;
}

function format(months: readonly string[], date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

function monthsIn(month: 'long' | 'short'): readonly string[] {
  const formatter = new Intl.DateTimeFormat('en-GB', { month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => formatter.format(Date.UTC(2000, at)));
}
