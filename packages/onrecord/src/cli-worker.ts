// A thread of the command line: takes batches of documents, gives their outcomes. `workerData` is the work to do on each.
import { parentPort, workerData } from 'node:worker_threads';
import type { Read } from './cli/batches.ts';
import type { Outcome } from './cli/outcome.ts';
import type { Work } from './cli/task.ts';
import { readyWork } from './cli/work.ts';
import { doHere } from './cli/work-in-order.ts';

const given: Work = workerData;
const work = readyWork(given);
// One after the other: a batch that waits for its HTML reader must not be overtaken.
let before = Promise.resolve();

parentPort?.on('message', (batch: readonly Read[]) => {
  before = before.then(async () => {
    const outcomes: Outcome[] = [];
    for await (const outcome of doHere(batch, work)) outcomes.push(outcome);
    parentPort?.postMessage(outcomes);
  });
});
