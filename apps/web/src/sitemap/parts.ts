/** The part of the sitemap that holds lists and pages of their own kind. */
export const PAGES_PART = 'pages.xml';

/** `month` counts from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The part of a month: `2014-11.xml`. */
export function monthPart({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}.xml`;
}

/** The month of a part; null for another name. */
export function readMonthPart(part: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])\.xml$/.exec(part);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]) };
}

/** A part with people, organisations, places and the like: `names-1.xml`. */
export function namesPart(part: number): string {
  return `names-${part}.xml`;
}

/** The number of a part with names; null for another name, and for more parts than any archive has. */
export function readNamesPart(part: string): number | null {
  const match = /^names-([1-9]\d{0,4})\.xml$/.exec(part);
  return match === null ? null : Number(match[1]);
}
