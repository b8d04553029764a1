import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { JobPart, Store } from '@onrecord/store';
import { openParsePool, type ParsePool } from '@onrecord/store/bulk';
import type { Logger } from 'pino';
import { readRow } from './read-row.ts';

/** How long a worker without work sleeps. */
const IDLE_MS = 500;

/** Threads that need not be kept once nothing is imported any more. */
const POOL_IDLE_MS = 30_000;

/**
 * Works off imports until stopped: each part is parsed in threads and kept in one transaction with what became of its rows. Any number of
 * processes may do so on one archive; what a dead one had in hand is taken up by whoever is there twenty seconds later.
 */
export async function workImports(
  archive: Store,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  const worker = randomUUID();
  let pool: ParsePool | null = null;
  let lastWork = 0;
  while (!signal.aborted) {
    try {
      const part = await archive.takeJobPart(worker);
      if (part !== null) {
        pool ??= openParsePool();
        await workOff(archive, { part, pool, worker });
        lastWork = performance.now();
        continue;
      }
    } catch (err) {
      logger.error({ err }, 'a part of an import could not be worked off');
    }
    if (pool !== null && performance.now() - lastWork > POOL_IDLE_MS) {
      await pool.close();
      pool = null;
    }
    await wait(IDLE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
  await pool?.close();
}

async function workOff(
  archive: Store,
  { part, pool, worker }: { readonly part: JobPart; readonly pool: ParsePool; readonly worker: string },
): Promise<void> {
  const { jobId, by } = part;
  if (part.todo === 'undo') {
    await archive.undoJobRows({ jobId, worker, by });
    return;
  }
  const rows = await Promise.all(part.rows.map((row) => readRow(row, pool)));
  await archive.keepJobRows({ jobId, worker, by }, rows);
}
