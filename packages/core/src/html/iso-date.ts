import { findDates } from '../page/visible-dates.ts';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|GMT|UTC)?$/i;

/** A date of markup as an ISO instant with zone, or as a bare day when it has no zone or no time; null when it is no real date. */
export function isoDate(written: string): string | null {
  const match = DATE_TIME.exec(written.trim());
  if (match === null) return findDates(written)[0]?.iso ?? null;
  const [, date = '', minutes = '', seconds = ':00', zone] = match;
  const exact = `${date}T${minutes}${seconds}${zone === undefined ? '' : isoZone(zone)}`;
  if (zone !== undefined && isDay(date) && isTime(minutes, seconds)) return exact;
  return isDay(date) ? date : null;
}

/** The engine takes 30 February for 1 March; a real day comes back as it went in. */
function isDay(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}

function isTime(minutes: string, seconds: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(minutes) && /^:[0-5]\d$/.test(seconds);
}

function isoZone(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}
