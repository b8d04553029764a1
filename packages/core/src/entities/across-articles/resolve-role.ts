import type { Role } from '../../schemas/entity.ts';
import { dateRange, daysBetween } from './date-range.ts';
import type { RoleHolder } from './role-holder.ts';
import { fitsOffice, isHeldByMany, ownerKey, readOffice } from './same-office.ts';
import { readTenure, type Tenure } from './tenure.ts';

/** An office without a name: "the Sahruni foreign minister" in an article of a given date. */
export interface AskedRole {
  readonly title: string;
  readonly of: Role['of'];
  readonly date: string | null;
}

/** Why nobody can be named: a code for programs, a sentence for people. */
export interface UnresolvedRole {
  readonly kind: 'unresolved';
  readonly reason: 'unknown-date' | 'held-by-many' | 'nobody-known' | 'several-offices' | 'two-holders' | 'gap';
  readonly message: string;
  /** The people who come into question. */
  readonly personIds: readonly string[];
}

export type ResolvedRole =
  | { readonly kind: 'resolved'; readonly personId: string; readonly name: string; readonly reasons: readonly string[] }
  | UnresolvedRole;

/** How long after somebody was last named in an office it is taken to be still theirs, when nobody is known to have followed. */
const STILL_HELD = 400;

/**
 * Gives the person who held an office on a date, by what the archive knows of its holders; where it does not know, it says
 * so and why. An undated article's bare office stays unresolved.
 *
 * @example
 * const holder = { personId: 'p1', name: 'Hana Doru', role: { title: 'Foreign Minister', of: { name: 'Sahrun', entityId: null }, from: '2012', until: null }, seenAt: '2014-03-01' };
 * resolveRole({ title: 'foreign minister', of: { name: 'Sahrun', entityId: null }, date: '2013-05-01' }, [holder]); // resolved: p1
 */
export function resolveRole(asked: AskedRole, holders: readonly RoleHolder[]): ResolvedRole {
  const range = asked.date === null ? null : dateRange(asked.date);
  if (range === null) return unresolved('unknown-date', 'the article has no date, and offices change hands');
  const office = readOffice(asked.title);
  if (isHeldByMany(office, asked.of !== null))
    return unresolved('held-by-many', `“${asked.title}” alone may be one of many`);
  const fitting = holders.filter(
    ({ role }) => fitsOffice(office, readOffice(role.title)) && fitsOwner(asked.of, role.of),
  );
  if (fitting.length === 0) return unresolved('nobody-known', 'the archive knows nobody in that office');
  const owners = new Set(fitting.flatMap(({ role }) => (role.of === null ? [] : [ownerKey(role.of.name)])));
  if (owners.size > 1)
    return unresolved('several-offices', 'more than one place or organisation has such an office', fitting);
  return holderOn(range.first, fitting);
}

/** Whose office it is must not be contradicted; an office whose owner nobody tells fits none that is asked for by owner. */
function fitsOwner(asked: Role['of'], held: Role['of']): boolean {
  if (asked === null) return true;
  if (held === null) return false;
  if (asked.entityId !== null && asked.entityId === held.entityId) return true;
  return ownerKey(asked.name) === ownerKey(held.name);
}

function unresolved(
  reason: UnresolvedRole['reason'],
  message: string,
  holders: readonly { readonly personId: string }[] = [],
): UnresolvedRole {
  return { kind: 'unresolved', reason, message, personIds: [...new Set(holders.map(({ personId }) => personId))] };
}

function holderOn(day: string, holders: readonly RoleHolder[]): ResolvedRole {
  const tenures = readTenures(holders);
  const covering = tenures.filter(({ from, until }) => from !== null && until !== null && from <= day && day <= until);
  const [one, other] = covering;
  if (other !== undefined)
    return unresolved('two-holders', 'the archive knows more than one holder on that day', covering);
  if (one !== undefined) return resolved(one, `held the office from ${one.from} to ${one.until}`);
  return byNeighbours(day, tenures);
}

function readTenures(holders: readonly RoleHolder[]): Tenure[] {
  const people = new Map<string, RoleHolder[]>();
  for (const holder of holders) people.set(holder.personId, [...(people.get(holder.personId) ?? []), holder]);
  return [...people.values()].flatMap((known) => readTenure(known));
}

function resolved({ personId, name }: Tenure, ...reasons: string[]): ResolvedRole {
  return { kind: 'resolved', personId, name, reasons };
}

interface Point {
  readonly day: string;
  readonly tenure: Tenure;
}

/** Who is known in the office last before the day, and first behind it. */
function byNeighbours(day: string, tenures: readonly Tenure[]): ResolvedRole {
  const points: readonly Point[] = tenures
    .flatMap((tenure) => tenure.days.map((known) => ({ day: known, tenure })))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const onTheDay = points.filter((point) => point.day === day);
  if (new Set(onTheDay.map(({ tenure }) => tenure)).size > 1)
    return unresolved(
      'two-holders',
      'two people are named in the office on that day',
      onTheDay.map(({ tenure }) => tenure),
    );
  const before = points.findLast((point) => point.day <= day);
  const behind = points.find((point) => point.day >= day);
  const known = [before, behind].flatMap((point) => (point === undefined ? [] : [point.tenure]));
  if (before !== undefined && before.tenure === behind?.tenure)
    return resolved(before.tenure, `named in the office on ${before.day} and on ${behind.day}`);
  if (before !== undefined && !hasEnded(before.tenure, day)) {
    const { tenure } = before;
    if (tenure.until !== null)
      return resolved(tenure, `named in the office on ${before.day}, which ended on ${tenure.until}`);
    if (behind !== undefined && behind.tenure.from === behind.day)
      return resolved(tenure, `named in the office on ${before.day}; the next holder came on ${behind.day}`);
    if (behind === undefined && daysBetween(before.day, day) <= STILL_HELD)
      return resolved(tenure, `last known in the office on ${before.day}; nobody is known to have followed`);
  }
  return unresolved('gap', 'the archive does not know when the office changed hands', known);
}

function hasEnded({ until, endedBy }: Tenure, day: string): boolean {
  return (until !== null && until < day) || (endedBy !== null && endedBy <= day);
}
