import { createHash } from 'node:crypto';
import type { Job, PgBoss } from 'pg-boss';
import type { RowOutcome } from '../bulk/import-rows.ts';
import type { Row } from '../bulk/row.ts';

/** Some rows of an import that one worker takes at once. */
export interface RowsJob {
  readonly rows: readonly QueuedRow[];
}

/** A row as JSON; its bytes in base64. */
interface QueuedRow extends Pick<Row, 'place' | 'sha256' | 'record'> {
  readonly received: string;
  readonly mediaType: Row['source']['mediaType'];
  readonly origin: Row['source']['origin'];
}

/** How much is left, and how often a worker gave a job up. */
export interface QueueLength {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/**
 * The queue of an import in the PostgreSQL archive itself, kept by pg-boss in a schema of its own. Any number of processes on any
 * machines add to it and drain it. A worker that dies gives its rows back once its heartbeat has been missed.
 */
export interface ImportQueue {
  /** Adds rows; the same rows again are not added twice. */
  readonly add: (rows: readonly Row[]) => Promise<void>;
  /** Takes some rows, hands them to `work` and remembers what became of them; false when there are none just now. */
  readonly takeOne: (work: (rows: readonly Row[]) => Promise<readonly RowOutcome[]>) => Promise<boolean>;
  readonly length: () => Promise<QueueLength>;
  /** Gives back the rows of workers that died. */
  readonly recover: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ImportQueueOptions {
  readonly url: string;
  /** After so many seconds a worker that says nothing is taken for dead; 30 unless told, at least 10. */
  readonly heartbeatSeconds?: number;
  readonly onError: (error: Error) => void;
}

const NAME = 'onrecord-import';
const RETRIES = 3;

/** Opens the queue, and makes it where it is missing. */
export async function openImportQueue({
  url,
  heartbeatSeconds = 30,
  onError,
}: ImportQueueOptions): Promise<ImportQueue> {
  // Loaded here, because the other commands do not need it.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'onrecord-queue',
    max: 3,
    schedule: false,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(NAME, { retryLimit: RETRIES, heartbeatSeconds });
  return {
    add: async (rows) => {
      await boss.insert(NAME, [{ id: jobId(rows), data: { rows: rows.map(packRow) } satisfies RowsJob }]);
    },
    takeOne: async (work) => {
      const [job] = await boss.fetch<RowsJob>(NAME);
      if (job === undefined) return false;
      await carryOut(boss, job, work);
      return true;
    },
    length: async () => {
      const [stats] = await boss.getQueueStats(NAME);
      return { waiting: stats?.queuedCount ?? 0, active: stats?.activeCount ?? 0, failed: stats?.failedCount ?? 0 };
    },
    recover: () => boss.supervise(NAME),
    close: () => boss.stop({ graceful: false }),
  };
}

async function carryOut(
  boss: PgBoss,
  job: Job<RowsJob>,
  work: (rows: readonly Row[]) => Promise<readonly RowOutcome[]>,
): Promise<void> {
  const beat = setInterval(() => void boss.touch(NAME, job.id).catch(() => undefined), 4_000);
  try {
    const outcomes = await work(job.data.rows.map(unpackRow));
    await boss.complete(NAME, job.id, { outcomes });
  } catch (error) {
    await boss.fail(NAME, job.id, { reason: error instanceof Error ? error.message : String(error) });
    throw error;
  } finally {
    clearInterval(beat);
  }
}

function packRow({ place, sha256, source, record }: Row): QueuedRow {
  const received = Buffer.from(source.received).toString('base64');
  return { place, sha256, record, received, mediaType: source.mediaType, origin: source.origin };
}

function unpackRow({ place, sha256, record, received, mediaType, origin }: QueuedRow): Row {
  return { place, sha256, record, source: { received: Buffer.from(received, 'base64'), mediaType, origin } };
}

/** The same rows make the same id, and a queue takes an id once. */
function jobId(rows: readonly Row[]): string {
  const hash = createHash('sha256')
    .update(rows.map((row) => `${row.place}\n${row.sha256}`).join('\n'))
    .digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
