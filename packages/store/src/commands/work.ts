import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { importRows, type RowOutcome } from '../bulk/import-rows.ts';
import { openParsePool, type ParsePool } from '../bulk/parse-pool.ts';
import type { Row } from '../bulk/row.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../port.ts';
import { type ImportQueue, openImportQueue } from '../queue/import-queue.ts';
import { type Command, exactly, positive, requirePostgres } from './command.ts';
import { tallyOutcomes } from './tally-outcomes.ts';

const IDLE_MS = 500;

/** Imports what is in the queue of a PostgreSQL archive; any number of these run at once, on any machines. */
export const work: Command = {
  args: 'ARCHIVE [--until-empty] [--threads N]',
  says: 'imports what is in the queue; any number of these at once',
  options: { 'until-empty': { type: 'boolean' }, threads: { type: 'string' }, by: { type: 'string' } },
  run: async ({ positionals, values, say, note }) => {
    const [url] = exactly(positionals, ['ARCHIVE']);
    requirePostgres(url);
    const store = await openStore(url);
    const queue = await openImportQueue({ url, onError: (error) => note(error.message) });
    const pool = openParsePool(positive('threads', values.threads));
    const tally = tallyOutcomes(note);
    const by = typeof values.by === 'string' ? values.by : 'import';
    const importSome = (rows: readonly Row[]) => importJob(rows, { store, pool, by });
    try {
      await drain(queue, values['until-empty'] === true, async (rows) => {
        const outcomes = await importSome(rows);
        for (const outcome of outcomes) tally.add(outcome);
        return outcomes;
      });
      const { failed } = await queue.length();
      if (failed > 0) note(`${failed} parts of the queue were given up after several tries`);
      say(tally.sum());
      return tally.refused() + failed === 0 ? 0 : 1;
    } finally {
      await Promise.all([pool.close(), queue.close(), store.close()]);
    }
  },
};

async function importJob(
  rows: readonly Row[],
  to: { readonly store: Store; readonly pool: ParsePool; readonly by: string },
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  await importRows(rows, { ...to, onOutcome: (outcome) => outcomes.push(outcome) });
  return outcomes;
}

/** Works until the queue is empty, and nobody else has something in hand that may come back; or until told to stop. */
async function drain(
  queue: ImportQueue,
  untilEmpty: boolean,
  importSome: (rows: readonly Row[]) => Promise<readonly RowOutcome[]>,
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  while (!stop.signal.aborted) {
    if (await queue.takeOne(importSome)) continue;
    await queue.recover();
    const { waiting, active } = await queue.length();
    if (untilEmpty && waiting + active === 0) return;
    await sleep(IDLE_MS, undefined, { signal: stop.signal }).catch(() => undefined);
  }
}
