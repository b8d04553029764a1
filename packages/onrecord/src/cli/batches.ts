import { setTimeout as wait } from 'node:timers/promises';
import type { Document, Failure } from './outcome.ts';

/** So many documents go to a thread at once: a message for each would cost more than a short text. */
const MOST_DOCUMENTS = 32;
const MOST_CHARACTERS = 512 * 1024;
/** A slow writer at the other end of a pipe gets its answers without waiting for a batch to be full. */
const PATIENCE = 25;

export type Read = Document | Failure;

/** Puts what is read together to batches, in order; a batch that is not full goes when nothing comes for a moment. */
export async function* batchesOf(documents: AsyncGenerator<Read>): AsyncGenerator<readonly Read[]> {
  let next = documents.next();
  for (;;) {
    const batch: Read[] = [];
    let characters = 0;
    do {
      const read = batch.length === 0 ? await next : await soon(next);
      if (read === null) break;
      if (read.done === true) {
        if (batch.length > 0) yield batch;
        return;
      }
      batch.push(read.value);
      characters += read.value.kind === 'failure' ? 0 : read.value.content.length;
      next = documents.next();
    } while (batch.length < MOST_DOCUMENTS && characters < MOST_CHARACTERS);
    yield batch;
  }
}

/** What a promise gives, or null if it takes longer than a moment. */
async function soon<T>(promise: Promise<T>): Promise<T | null> {
  const stop = new AbortController();
  const patience = wait(PATIENCE, null, { signal: stop.signal }).catch(() => null);
  const first = await Promise.race([promise, patience]);
  stop.abort();
  return first;
}
