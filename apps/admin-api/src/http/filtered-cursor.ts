import { createHash } from 'node:crypto';
import { ApiProblem } from './problem.ts';

type Query = Readonly<Record<string, unknown>>;

/** What of a query says where in a list to be and how much to see, and not what the list holds. */
const PLACES: ReadonlySet<string> = new Set(['cursor', 'after', 'limit', 'include']);

/**
 * A query whose cursor is as the archive knows it. A cursor carries the filters of its list in short: behind others it would leave out, in
 * silence, what stands before it there. Throws `cursor-invalid`. A list without filters has bare cursors.
 */
export function openCursor<Q>(query: Q): Q {
  const sealed = query as Query;
  const own = digestOf(sealed);
  if (own === null) return query;
  const opened = (['cursor', 'after'] as const).flatMap((name) => {
    const cursor = sealed[name];
    if (typeof cursor !== 'string') return [];
    const [place = '', digest] = cursor.split('.');
    if (digest === own) return [[name, place]];
    const sentence = 'This cursor does not belong to this list with these filters: ask for the first page again.';
    throw new ApiProblem('cursor-invalid', sentence);
  });
  return { ...query, ...Object.fromEntries(opened) };
}

/** An answer whose `next` carries the filters of the query. */
export function sealCursor<A extends { readonly body?: unknown }>(answer: A, query: unknown): A {
  const own = digestOf(query as Query);
  const next = (answer.body as { readonly next?: unknown } | null | undefined)?.next;
  if (own === null || typeof next !== 'string') return answer;
  return { ...answer, body: { ...(answer.body as object), next: `${next}.${own}` } };
}

function digestOf(query: Query): string | null {
  const filters = Object.entries(query).filter(([name, value]) => !PLACES.has(name) && value !== undefined);
  if (filters.length === 0) return null;
  const text = JSON.stringify(filters.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
