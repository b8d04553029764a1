import { parentPort } from 'node:worker_threads';
import { type Reading, readHere, toJson } from './reading.ts';

/** One thread of reading-threads.ts: what is to be read comes, what was read goes, as JSON. */
async function answer(reading: Reading): Promise<void> {
  try {
    parentPort?.postMessage({ read: toJson(await readHere(reading)) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on('message', (reading: Reading) => void answer(reading));
