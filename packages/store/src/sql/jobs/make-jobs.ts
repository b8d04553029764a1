import type { ImportJob, JobLine, JobState } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { chunks } from '../chunks.ts';
import { type Db, type Engine, type Tx, writing } from '../engine.ts';
import { jobOf, requireJob } from './read-jobs.ts';
import type { JobRecord } from './tables.ts';

/** See `Store.createJob`. */
export function createJob(engine: Engine, by: string): Promise<ImportJob> {
  return writing(engine, async ({ db }) => {
    const at = engine.now().toISOString();
    const row = await db
      .insertInto('jobs')
      .values({
        ...{ id: engine.newId(), state: 'receiving', by, undone_by: null, created_at: at, updated_at: at },
        ...{ worker: null, leased_until: null },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return jobOf(db, row);
  });
}

/** See `Store.addJobLines`. */
export async function addJobLines(engine: Engine, jobId: string, lines: readonly JobLine[]): Promise<void> {
  await writing(engine, async (tx) => {
    await move(tx, jobId, { from: ['receiving'], to: 'receiving' });
    const rows = lines.map(({ number, line }) => ({
      ...{ job_id: jobId, number, line, state: 'waiting' as const },
      ...{ article_id: null, reason: null, other_id: null, percent: null },
    }));
    for (const part of chunks(rows)) await tx.db.insertInto('job_rows').values(part).execute();
  });
}

/** See `Store.startJob`. */
export function startJob(engine: Engine, jobId: string): Promise<ImportJob> {
  return writing(engine, async (tx) => jobOf(tx.db, await move(tx, jobId, { from: ['receiving'], to: 'waiting' })));
}

/** See `Store.dropJob`. */
export async function dropJob(engine: Engine, jobId: string): Promise<void> {
  await writing(engine, async (tx) => {
    await move(tx, jobId, { from: ['receiving'], to: 'receiving' });
    await tx.db.deleteFrom('jobs').where('id', '=', jobId).execute();
  });
}

/** See `Store.cancelJob`. */
export function cancelJob(engine: Engine, jobId: string): Promise<ImportJob> {
  return writing(engine, async (tx) => {
    const job = await requireJob(tx.db, jobId);
    if (job.state === 'cancelled') return jobOf(tx.db, job);
    const cancelled = await move(tx, jobId, { from: ['receiving', 'waiting', 'running'], to: 'cancelled' });
    await leaveOut(tx.db, jobId);
    return jobOf(tx.db, cancelled);
  });
}

/** What waits will not be imported, and need not be kept. */
export async function leaveOut(db: Db, jobId: string): Promise<void> {
  await db
    .updateTable('job_rows')
    .set({ state: 'left-out', line: null })
    .where('job_id', '=', jobId)
    .where('state', '=', 'waiting')
    .execute();
}

/** See `Store.undoJob`. */
export function undoJob(engine: Engine, jobId: string, by: string): Promise<ImportJob> {
  return writing(engine, async (tx) => {
    const job = await requireJob(tx.db, jobId);
    if (job.state === 'undoing' || job.state === 'undone') return jobOf(tx.db, job);
    const undoing = await move(tx, jobId, { from: ['done', 'cancelled'], to: 'undoing' });
    await tx.db.updateTable('jobs').set({ undone_by: by }).where('id', '=', jobId).execute();
    return jobOf(tx.db, undoing);
  });
}

/** Moves a job to a state, free for any worker; `state-wrong` where it cannot go there. */
async function move(
  { db, engine }: Tx,
  jobId: string,
  { from, to }: { readonly from: readonly JobState[]; readonly to: JobState },
): Promise<JobRecord> {
  const moved = await db
    .updateTable('jobs')
    .set({ state: to, updated_at: engine.now().toISOString(), worker: null, leased_until: null })
    .where('id', '=', jobId)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst();
  if (moved !== undefined) return moved;
  const { state } = await requireJob(db, jobId);
  throw new StoreError('state-wrong', `The import is ${state}; this is for one that is ${from.join(' or ')}.`, {
    details: { id: jobId, state },
  });
}
