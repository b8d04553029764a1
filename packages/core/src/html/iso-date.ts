import * as z from 'zod';
import { findDates } from '../page/visible-dates.ts';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|GMT|UTC)?$/i;

const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();

/** A date of markup as an ISO instant with zone, or as a bare day when it has no zone or no time; null when it is no real date. */
export function isoDate(written: string): string | null {
  const match = DATE_TIME.exec(written.trim());
  if (match === null) return findDates(written)[0]?.iso ?? null;
  const [, date = '', minutes = '', seconds = ':00', zone] = match;
  const exact = `${date}T${minutes}${seconds}${zone === undefined ? '' : isoZone(zone)}`;
  if (zone !== undefined && instant.safeParse(exact).success) return exact;
  return day.safeParse(date).success ? date : null;
}

function isoZone(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}
