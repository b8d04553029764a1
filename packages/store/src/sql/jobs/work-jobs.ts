import type { ImportOutcome, JobPart, ReadRow } from '../../port.ts';
import { type Db, type Engine, type Tx, writing } from '../engine.ts';
import { eraseDraft } from '../erase-article.ts';
import { importAllInto } from '../import-articles.ts';
import { leaveOut } from './make-jobs.ts';
import type { JobRecord } from './tables.ts';

/** Rows a worker takes at once: kept in one transaction, so few enough for others to get in between. */
const ROWS = 20;

/** A worker that says nothing for so long has died. */
const LEASE_MS = 20_000;

/** An upload that brings nothing for so long was cut off. */
const RECEIVES_MS = 60 * 60_000;

/** See `Store.takeJobPart`. */
export function takeJobPart(engine: Engine, worker: string): Promise<JobPart | null> {
  return writing(engine, async (tx) => {
    await dropCutOff(tx);
    const job = await lease(tx, worker);
    if (job === null) return null;
    const { id: jobId, by } = job;
    if (job.state === 'undoing') return { jobId, by: job.undone_by ?? by, todo: 'undo' };
    const rows = await tx.db
      .selectFrom('job_rows')
      .select(['number', 'line'])
      .where('job_id', '=', jobId)
      .where('state', '=', 'waiting')
      .orderBy('number')
      .limit(ROWS)
      .execute();
    const lines = rows.map(({ number, line }) => ({ number, line: new Uint8Array(line ?? []) }));
    if (lines.length > 0) return { jobId, by, todo: 'import', rows: lines };
    await finish(tx, jobId, 'done');
    return null;
  });
}

async function dropCutOff({ db, engine }: Tx): Promise<void> {
  const longAgo = new Date(engine.now().getTime() - RECEIVES_MS).toISOString();
  await db.deleteFrom('jobs').where('state', '=', 'receiving').where('updated_at', '<', longAgo).execute();
}

/** The oldest job that nobody works on, or this worker does. */
async function lease({ db, engine }: Tx, worker: string): Promise<JobRecord | null> {
  const now = engine.now();
  const free = await db
    .selectFrom('jobs')
    .select(['id', 'state'])
    .where('state', 'in', ['waiting', 'running', 'undoing'])
    .where((eb) =>
      eb.or([eb('worker', 'is', null), eb('worker', '=', worker), eb('leased_until', '<', now.toISOString())]),
    )
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (free === undefined) return null;
  const leased = await db
    .updateTable('jobs')
    .set({
      worker,
      leased_until: new Date(now.getTime() + LEASE_MS).toISOString(),
      updated_at: now.toISOString(),
      ...(free.state === 'waiting' && { state: 'running' as const }),
    })
    .where('id', '=', free.id)
    .returningAll()
    .executeTakeFirst();
  return leased ?? null;
}

/** See `Store.keepJobRows`. */
export function keepJobRows(
  engine: Engine,
  { jobId, worker, by }: { readonly jobId: string; readonly worker: string; readonly by: string },
  rows: readonly ReadRow[],
): Promise<boolean> {
  return writing(engine, async (tx) => {
    if (!(await isStillOurs(tx, { jobId, worker, state: 'running' }))) return false;
    const pages = rows.filter((row) => 'page' in row);
    const imported = await importAllInto(
      tx,
      pages.map(({ page }) => page),
      by,
    );
    for (const [index, outcome] of imported.entries())
      await settleRow(tx.db, { jobId, number: pages[index]?.number ?? 0, outcome });
    for (const row of rows) {
      if ('reason' in row) {
        const outcome = { outcome: 'refused', reason: row.reason } as const;
        await settleRow(tx.db, { jobId, number: row.number, outcome });
      }
    }
    return true;
  });
}

async function settleRow(
  db: Db,
  { jobId, number, outcome }: { readonly jobId: string; readonly number: number; readonly outcome: ImportOutcome },
): Promise<void> {
  const lookAlike = outcome.outcome === 'imported' ? outcome.lookAlike : null;
  await db
    .updateTable('job_rows')
    .set({
      state: outcome.outcome,
      line: null,
      article_id: 'articleId' in outcome ? outcome.articleId : null,
      reason: 'reason' in outcome ? outcome.reason : null,
      other_id: lookAlike?.articleId ?? null,
      percent: lookAlike === null ? null : Math.round(lookAlike.similarity * 100),
    })
    .where('job_id', '=', jobId)
    .where('number', '=', number)
    .execute();
}

/** Whether the job is in this state and the worker's: it may have been cancelled, or taken up by another. Locks it until the end. */
async function isStillOurs(
  { db, engine }: Tx,
  { jobId, worker, state }: { readonly jobId: string; readonly worker: string; readonly state: 'running' | 'undoing' },
): Promise<boolean> {
  const leased = await db
    .updateTable('jobs')
    .set({ updated_at: engine.now().toISOString() })
    .where('id', '=', jobId)
    .where('worker', '=', worker)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst();
  return leased !== undefined;
}

/** See `Store.undoJobRows`. */
export function undoJobRows(
  engine: Engine,
  { jobId, worker, by }: { readonly jobId: string; readonly worker: string; readonly by: string },
): Promise<boolean> {
  return writing(engine, async (tx) => {
    if (!(await isStillOurs(tx, { jobId, worker, state: 'undoing' }))) return false;
    const rows = await tx.db
      .selectFrom('job_rows')
      .select(['number', 'article_id'])
      .where('job_id', '=', jobId)
      .where('state', '=', 'imported')
      .orderBy('number')
      .limit(ROWS)
      .execute();
    for (const { number, article_id } of rows) {
      const reason = await undoOne(tx, article_id ?? '', by);
      await tx.db
        .updateTable('job_rows')
        .set(reason === null ? { state: 'undone' } : { state: 'kept', reason })
        .where('job_id', '=', jobId)
        .where('number', '=', number)
        .execute();
    }
    if (rows.length < ROWS) await finish(tx, jobId, 'undone');
    return rows.length === ROWS;
  });
}

/** Deletes an article that is as the import made it; why not, otherwise. */
async function undoOne(tx: Tx, articleId: string, by: string): Promise<string | null> {
  const article = await tx.db.selectFrom('articles').selectAll().where('id', '=', articleId).executeTakeFirst();
  if (article === undefined) return 'It was deleted before.';
  if (article.version > 1) return 'Somebody has worked on it since.';
  await eraseDraft(tx, article, { by, why: 'The import was undone.' });
  return null;
}

async function finish({ db, engine }: Tx, jobId: string, state: 'done' | 'undone'): Promise<void> {
  await leaveOut(db, jobId);
  await db
    .updateTable('jobs')
    .set({ state, worker: null, leased_until: null, updated_at: engine.now().toISOString() })
    .where('id', '=', jobId)
    .execute();
}
