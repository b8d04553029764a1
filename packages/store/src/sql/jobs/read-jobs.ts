import type { ImportJob, JobRow, ListJobRows, Page, PageRequest, RowState } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { pageOf } from '../page-of.ts';
import type { JobRecord, JobRowRow } from './tables.ts';

const NONE: Readonly<Record<RowState, number>> = {
  waiting: 0,
  imported: 0,
  known: 0,
  refused: 0,
  'left-out': 0,
  undone: 0,
  kept: 0,
};

/** The job of a row, with its rows counted by an index. */
export async function jobOf(db: Db, row: JobRecord): Promise<ImportJob> {
  const counted = await db
    .selectFrom('job_rows')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('job_id', '=', row.id)
    .groupBy('state')
    .execute();
  const counts = { ...NONE, ...Object.fromEntries(counted.map(({ state, count }) => [state, Number(count)])) };
  return {
    ...{ id: row.id, state: row.state, by: row.by, createdAt: row.created_at, updatedAt: row.updated_at },
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  };
}

/** The row of a job; `not-found` for an unknown id. */
export async function requireJob(db: Db, id: string): Promise<JobRecord> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
  if (row !== undefined) return row;
  throw new StoreError('not-found', `The archive has no import ${id}.`, { details: { id } });
}

/** See `Store.loadJob`. */
export function loadJob(engine: Engine, id: string): Promise<ImportJob | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : jobOf(db, row);
  });
}

/** See `Store.listJobs`. */
export function listJobs(engine: Engine, request: PageRequest): Promise<Page<ImportJob>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['jobs']);
    let query = db.selectFrom('jobs').selectAll().orderBy('seq', 'desc');
    if (after !== null) query = query.where('seq', '<', after.place);
    const rows = await query.limit(limit + 1).execute();
    const { items, next } = pageOf(rows, limit, {
      cursor: ({ seq }) => writeCursor({ list: 'jobs', place: seq, position: 0 }),
      item: (row) => row,
    });
    return { items: await Promise.all(items.map((row) => jobOf(db, row))), next };
  });
}

/** See `Store.listJobRows`. */
export function listJobRows(engine: Engine, request: ListJobRows): Promise<Page<JobRow>> {
  return reading(engine, async ({ db }) => {
    await requireJob(db, request.jobId);
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['job-rows']);
    let query = db
      .selectFrom('job_rows')
      .select(['number', 'state', 'article_id', 'reason', 'other_id', 'percent'])
      .where('job_id', '=', request.jobId)
      .orderBy('number');
    if (request.state !== undefined) query = query.where('state', '=', request.state);
    if (after !== null) query = query.where('number', '>', after.place);
    return pageOf(await query.limit(limit + 1).execute(), limit, {
      cursor: ({ number }) => writeCursor({ list: 'job-rows', place: number, position: 0 }),
      item: jobRow,
    });
  });
}

function jobRow(row: Omit<JobRowRow, 'job_id' | 'line'>): JobRow {
  const { number, state, article_id, reason, other_id, percent } = row;
  const lookAlike = other_id === null ? null : { articleId: other_id, similarity: (percent ?? 0) / 100 };
  return { number, state, articleId: article_id, reason, lookAlike };
}
