import { setImmediate } from 'node:timers/promises';
import type { Read } from './batches.ts';
import { type Crew, hireCrew } from './crew.ts';
import type { Outcome } from './outcome.ts';
import { readFile } from './read-whole.ts';
import { SharedWork } from './shared-work.ts';
import type { Work } from './task.ts';
import { workOn } from './work.ts';

/**
 * Works on batches and gives the outcomes in the order of the documents, some at a time. What is one batch is done here; with more, this
 * thread is one of `threads`, and takes what the others cannot.
 */
export async function* workInOrder(
  batches: AsyncGenerator<readonly Read[]>,
  work: Work,
  threads: number,
): AsyncGenerator<readonly Outcome[]> {
  const first = await batches.next();
  if (first.done === true) return;
  if (threads < 2) {
    yield* oneByOne(first.value, work);
    for await (const batch of batches) yield await allHere(batch, work);
    return;
  }
  const second = batches.next();
  // Where more is there already, the others begin at once; a slow writer at the other end of a pipe waits for no thread to start.
  const isMoreThere = await Promise.race([second.then(({ done }) => done !== true), setImmediate(false)]);
  if (!isMoreThere) yield* oneByOne(first.value, work);
  const next = await second;
  if (next.done === true) return;
  const crew = hireCrew(threads - 1, work);
  try {
    yield* share(isMoreThere ? [first.value, next.value] : [next.value], batches, { crew, work });
  } finally {
    await crew.dismiss();
  }
}

export async function* doHere(batch: readonly Read[], work: Work): AsyncGenerator<Outcome> {
  for (const read of batch) {
    if (read.kind === 'failure') yield read;
    else if (read.kind !== 'file') yield await workOn(read, work);
    else {
      const { document, ...file } = await readFile(read);
      yield { ...(document.kind === 'failure' ? document : await workOn(document, work)), file };
    }
  }
}

/** The first documents are shown as soon as they are done. */
async function* oneByOne(batch: readonly Read[], work: Work): AsyncGenerator<readonly Outcome[]> {
  for await (const outcome of doHere(batch, work)) yield [outcome];
}

/** The whole of a batch, while the other threads, and whoever wants to stop the program, are heard in between. */
async function allHere(batch: readonly Read[], work: Work): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of doHere(batch, work)) {
    outcomes.push(outcome);
    await setImmediate();
  }
  return outcomes;
}

async function* share(
  begun: readonly (readonly Read[])[],
  batches: AsyncGenerator<readonly Read[]>,
  { crew, work }: { readonly crew: Crew; readonly work: Work },
): AsyncGenerator<readonly Outcome[]> {
  const shared = new SharedWork(crew, (batch) => allHere(batch, work));
  for (const batch of begun) shared.start(batch);
  shared.readFrom(batches);
  for (;;) {
    shared.startNext();
    const outcomes = shared.takeOldest();
    if (outcomes !== null) yield outcomes;
    else if (shared.isAtEnd()) return;
    else await shared.change();
  }
}
