import type { QueryPiece } from './split-query.ts';

const DATE = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;

/** `after:` and `before:` with a date; `-after:` is `before:`, and the other way round. Null for anything else. */
export function readDateField({
  not,
  field,
  text,
}: QueryPiece): { readonly from?: string; readonly until?: string } | null {
  if (field !== 'after' && field !== 'before') return null;
  const day = readDay(text);
  if (day === null) return null;
  return (field === 'after') !== not ? { from: day } : { until: day };
}

function readDay(text: string): string | null {
  const { year, month = '01', day = '01' } = DATE.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}
