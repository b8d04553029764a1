import { dateRange } from './date-range.ts';
import type { RoleHolder } from './role-holder.ts';

/** What is known of one person's time in one office. */
export interface Tenure {
  readonly personId: string;
  readonly name: string;
  /** First and last day, where told. */
  readonly from: string | null;
  readonly until: string | null;
  /** The office had ended by this day, nobody says when. */
  readonly endedBy: string | null;
  /** Days on which the person is known to have held it, in order. */
  readonly days: readonly string[];
}

/**
 * Puts together what articles say of one person in one office. Told terms that contradict each other or do not touch
 * ("from 2002 to 2004", "since 2012") are two times in office, each with the days that fall into it.
 */
export function readTenure(holders: readonly RoleHolder[]): Tenure[] {
  const terms = holders.map(readTerm);
  const told = terms.filter(({ from, until }) => from !== null && until !== null);
  const open = terms.filter(({ from, until }) => from === null || until === null);
  const whole = told.map((term) => ({ ...term, days: [term.from, term.until].flatMap((day) => day ?? []) }));
  const days = open.flatMap((term) => term.days).filter((day) => !whole.some((term) => isWithin(day, term)));
  if (days.length === 0 && open.every(({ endedBy }) => endedBy === null)) return whole;
  const [first] = terms;
  if (first === undefined) return whole;
  return [
    ...whole,
    {
      personId: first.personId,
      name: first.name,
      from: earliest(open.map(({ from }) => from).filter((day) => day === null || days.includes(day))),
      until: latest(open.map(({ until }) => until).filter((day) => day === null || days.includes(day))),
      endedBy: earliest(open.map(({ endedBy }) => endedBy)),
      days: [...new Set(days)].sort(),
    },
  ];
}

function isWithin(day: string, { from, until }: Tenure): boolean {
  return from !== null && until !== null && from <= day && day <= until;
}

function readTerm({ personId, name, role, seenAt }: RoleHolder): Tenure {
  const from = role.from === null ? null : (dateRange(role.from)?.first ?? null);
  const until = role.until === null ? null : (dateRange(role.until)?.last ?? null);
  const ended = role.until?.startsWith('..') === true;
  const endedBy = ended ? (dateRange(role.until?.slice(2) ?? '')?.last ?? null) : null;
  const seen = seenAt === null ? null : (dateRange(seenAt)?.first ?? null);
  // Who is called former, or left before the article, did not hold it on the article's day.
  const held = seen !== null && !ended && (until === null || seen <= until) && (from === null || from <= seen);
  return { personId, name, from, until, endedBy, days: [from, until, held ? seen : null].flatMap((day) => day ?? []) };
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}
