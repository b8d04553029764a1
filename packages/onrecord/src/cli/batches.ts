import { setTimeout as wait } from 'node:timers/promises';
import type { Document, Failure, UnreadFile } from './outcome.ts';

/** So many documents go to a thread at once: a message for each would cost more than a short text. */
const MOST_DOCUMENTS = 32;
const MOST_CHARACTERS = 512 * 1024;
/** A slow writer at the other end of a pipe gets its answers without waiting for a batch to be full. */
const PATIENCE = 25;

export type Read = Document | UnreadFile | Failure;

/** Puts what is read together to batches, in order; a batch that is not full a moment after its first document goes as it is. */
export async function* batchesOf(documents: AsyncGenerator<Read>): AsyncGenerator<readonly Read[]> {
  let next = documents.next();
  for (let first = await next; first.done !== true; first = await next) {
    const batch: Read[] = [first.value];
    let characters = charactersOf(first.value);
    const stop = new AbortController();
    const patience = wait(PATIENCE, null, { signal: stop.signal }).catch(() => null);
    next = documents.next();
    while (batch.length < MOST_DOCUMENTS && characters < MOST_CHARACTERS) {
      const read = await Promise.race([next, patience]);
      if (read === null || read.done === true) break;
      batch.push(read.value);
      characters += charactersOf(read.value);
      next = documents.next();
    }
    stop.abort();
    yield batch;
  }
}

/** A file's are not known yet: most are an article long. */
const charactersOf = (read: Read): number => ('content' in read ? read.content.length : 0);
