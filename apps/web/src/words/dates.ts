const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

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

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * `November 2014`.
 *
 * @param month from 1
 */
export function monthName(year: number, month: number): string {
  return MONTH.format(new Date(Date.UTC(year, month - 1, 1)));
}

function format(formatter: Intl.DateTimeFormat, date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : formatter.format(day);
}
