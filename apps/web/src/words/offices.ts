import type { Role } from '@onrecord/core';
import type { GivenRole, StoredEntity } from '@onrecord/store';
import { shortDate } from './dates.ts';
import { roleLine } from './roles.ts';

/** An office somebody held, and how it is known. */
export interface Office {
  readonly title: string;
  /** When it was held, or when articles gave it, in words. */
  readonly when: string;
  /** The newest article that gives it; null where only an editor does. */
  readonly articleSlug: string | null;
}

/** Each office once: what editors gave, with its dates, and then what articles say, the newest first, with the time in which they say it. */
export function officesOf(
  { roles }: Pick<StoredEntity, 'roles'>,
  given: readonly Pick<GivenRole, 'role'>[],
): readonly Office[] {
  const seen = Map.groupBy(roles, ({ role }) => roleLine(withBody(role, roles)).toLowerCase());
  const byEditors = given.map(({ role }): Office => {
    const title = roleLine({ ...role, span: null });
    const articles = seen.get(title.toLowerCase()) ?? [];
    seen.delete(title.toLowerCase());
    return { title, when: heldFrom(role), articleSlug: articles[0]?.articleSlug ?? null };
  });
  const byArticles = [...seen.values()].map((articles): Office => {
    const [newest] = articles as [StoredEntity['roles'][number], ...StoredEntity['roles']];
    const { from, until } = newest.role;
    const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []);
    return {
      title: roleLine(withBody(newest.role, roles)),
      when: from !== null || until !== null ? heldFrom(newest.role) : saidIn(dates),
      articleSlug: newest.articleSlug,
    };
  });
  return [...byEditors, ...byArticles];
}

/** "President" is the "President, Sahrun" of another article of theirs, unless they were president of two. */
function withBody(role: Role, roles: StoredEntity['roles']): Role {
  if (role.of !== null) return role;
  const title = role.title.toLowerCase();
  const bodies = new Map(
    roles.flatMap(({ role: { title: other, of } }) =>
      of !== null && other.toLowerCase() === title ? [[of.name.toLowerCase(), of]] : [],
    ),
  );
  const [body = null] = bodies.values();
  return bodies.size === 1 ? { ...role, of: body } : role;
}

function heldFrom({ from, until }: Pick<GivenRole['role'], 'from' | 'until'>): string {
  if (until?.startsWith(ENDED)) return endedBy(until.slice(ENDED.length), from);
  if (from === null) return until === null ? 'dates unknown' : `until ${dated(until)}`;
  return until === null ? `since ${dated(from)}` : `${dated(from)} to ${dated(until)}`;
}

/** What stands before a date by which an office had ended, nobody says when. */
const ENDED = '..';

function endedBy(date: string, from: string | null): string {
  const end = date === '' ? 'formerly' : `before ${dated(date)}`;
  return from === null ? end : `from ${dated(from)}, ${end}`;
}

/** The dates of articles, newest first, as the time in which they give an office. */
function saidIn(dates: readonly string[]): string {
  const [last] = dates;
  const first = dates.at(-1);
  if (last === undefined || first === undefined) return 'in an article of unknown date';
  return first.slice(0, 10) === last.slice(0, 10)
    ? `in an article of ${shortDate(last)}`
    : `in articles of ${shortDate(first)} to ${shortDate(last)}`;
}

/** A year or a month is not made a day. */
function dated(date: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? shortDate(date) : date;
}
