/** The days that a date may mean: "2012" is the whole year. Both are ISO dates and belong to it. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** Reads "2012", "2014-03", "2014-03-17" or an instant; null for anything else. */
export function dateRange(date: string): DateRange | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay(Number(year), Number(month))}` };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const DAY = 24 * 60 * 60 * 1000;

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
