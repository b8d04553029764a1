import * as z from 'zod';
import type { Act, ListActs, Page } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { pageOf } from '../page-of.ts';
import { readScopes } from '../tokens.ts';

/** The last act shown, in the order of the list. */
const Point = z.strictObject({ at: z.string(), subjectId: z.string(), number: z.int() });
type Point = z.output<typeof Point>;

/**
 * See `Store.listActs`. What happened to articles and entities are their events; what happened to tokens stands in their rows, of which
 * there are few.
 */
export function listActs(engine: Engine, request: ListActs): Promise<Page<Act>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readPoint(request.cursor);
    const acts = [...(await eventActs(db, request, { after, limit })), ...(await tokenActs(db, request))]
      .filter((act) => after === null || isAfter(act, after))
      .toSorted((one, other) => (isAfter(one, other) ? 1 : -1));
    return pageOf(acts, limit, { cursor: writePoint, item: (act) => act });
  });
}

/** Whether one stands below another in a list that has the newest first. */
function isAfter(one: Point, other: Point): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.subjectId !== other.subjectId) return one.subjectId < other.subjectId;
  return one.number < other.number;
}

async function eventActs(
  db: Db,
  { by, subject, since, until }: ListActs,
  { after, limit }: { readonly after: Point | null; readonly limit: number },
): Promise<readonly Act[]> {
  if (subject === 'token') return [];
  let query = db
    .selectFrom('events')
    .select(['subject', 'subject_id', 'number', 'action', 'by', 'at'])
    .orderBy('at', 'desc')
    .orderBy('subject_id', 'desc')
    .orderBy('number', 'desc');
  if (by !== undefined) query = query.where('by', '=', by);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (until !== undefined) query = query.where('at', '<', until);
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'subject_id', 'number'), '<', tuple(after.at, after.subjectId, after.number)),
    );
  }
  const rows = await query.limit(limit + 1).execute();
  return rows.map(({ subject_id, ...row }) => ({ ...row, subjectId: subject_id }));
}

async function tokenActs(db: Db, { by, subject, since = '', until }: ListActs): Promise<readonly Act[]> {
  if (subject !== undefined && subject !== 'token') return [];
  const rows = await db.selectFrom('tokens').selectAll().execute();
  return rows
    .flatMap(({ id, name, level, scopes, created_at, created_by, revoked_at, revoked_by }): Act[] => {
      const token = { name, level, scopes: readScopes(scopes) };
      const act = { subject: 'token', subjectId: id, token } as const;
      const made: Act = { ...act, number: 1, action: 'created', by: created_by ?? 'system', at: created_at };
      if (revoked_at === null) return [made];
      return [made, { ...act, number: 2, action: 'revoked', by: revoked_by ?? 'system', at: revoked_at }];
    })
    .filter((act) => (by === undefined || act.by === by) && act.at >= since && (until === undefined || act.at < until));
}

function writePoint({ at, subjectId, number }: Point): string {
  return Buffer.from(JSON.stringify({ at, subjectId, number }), 'utf8').toString('base64url');
}

function readPoint(cursor: string | null | undefined): Point | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return Point.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    const sentence = 'This cursor does not belong to this list: ask for the first page again, without a cursor.';
    throw new StoreError('cursor-invalid', sentence, { cause });
  }
}
