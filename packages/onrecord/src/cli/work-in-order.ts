import { setImmediate } from 'node:timers/promises';
import type { Read } from './batches.ts';
import { type Crew, hireCrew } from './crew.ts';
import type { Outcome } from './outcome.ts';
import { readFile } from './read-whole.ts';
import type { ReadyWork, Work } from './task.ts';
import { readyWork, workOn } from './work.ts';

/** So many batches a thread are read ahead: enough that none waits, and memory stays where it is however long the input is. */
const AHEAD = 2;
/** So many a thread are begun at most: what is done waits for all before it, and one slow document must not make memory grow. */
const BEGUN = 8;

/**
 * Works on batches and gives the outcomes in the order of the documents. With more than one batch this thread is one of `threads`: it
 * begins with the first, while the others start, and they take what it cannot.
 */
export async function* workInOrder(
  batches: AsyncGenerator<readonly Read[]>,
  work: Work,
  threads: number,
): AsyncGenerator<Outcome> {
  const first = await batches.next();
  if (first.done === true) return;
  const ready = readyWork(work);
  if (threads < 2) {
    yield* doHere(first.value, ready);
    for await (const batch of batches) yield* doHere(batch, ready);
    return;
  }
  // Where the second is slow to come, what there is need not wait for it.
  const next = batches.next();
  const isSlow = await Promise.race([next.then(() => false), setImmediate(true)]);
  if (isSlow) yield* doHere(first.value, ready);
  const second = await next;
  if (second.done === true) {
    if (!isSlow) yield* doHere(first.value, ready);
    return;
  }
  const crew = hireCrew(threads - 1, work);
  try {
    yield* share({ own: isSlow ? null : first.value, given: second.value }, batches, { crew, work: ready });
  } finally {
    await crew.dismiss();
  }
}

export async function* doHere(batch: readonly Read[], work: ReadyWork): AsyncGenerator<Outcome> {
  for (const read of batch) {
    if (read.kind === 'failure') yield read;
    else if (read.kind !== 'file') yield await workOn(read, work);
    else {
      const { document, ...file } = await readFile(read);
      yield { ...(document.kind === 'failure' ? document : await workOn(document, work)), file };
    }
  }
}

/** The same at one go, while the other threads are heard in between. */
async function allHere(batch: readonly Read[], work: ReadyWork): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of doHere(batch, work)) {
    outcomes.push(outcome);
    await setImmediate();
  }
  return outcomes;
}

type Event =
  | { readonly read: IteratorResult<readonly Read[]> }
  | { readonly outcomes: readonly Outcome[] }
  | { readonly isFree: true };

/** What is begun with: a batch for this thread, and one for the others. */
interface Begun {
  readonly own: readonly Read[] | null;
  readonly given: readonly Read[];
}

/** The batches that have begun and all others, with a crew that is ready. */
export async function* share(
  begun: Begun,
  batches: AsyncGenerator<readonly Read[]>,
  { crew, work }: { readonly crew: Crew; readonly work: ReadyWork },
): AsyncGenerator<Outcome> {
  const running: Promise<Event>[] = [];
  let given = 0;
  /** Ends when this thread has done its batch, which others may still be before. */
  let busy: Promise<Event> | null = null;
  const give = async (batch: readonly Read[]): Promise<Event> => {
    given += 1;
    const outcomes = await crew.work(batch);
    given -= 1;
    return { outcomes };
  };
  const take = (batch: readonly Read[]): Promise<Event> => {
    const done = allHere(batch, work);
    busy = done.then(() => {
      busy = null;
      return { isFree: true };
    });
    return done.then((outcomes) => ({ outcomes }));
  };
  const start = (batch: readonly Read[]): void => {
    running.push(given < crew.size * AHEAD ? give(batch) : take(batch));
  };
  if (begun.own !== null) running.push(take(begun.own));
  start(begun.given);
  const readNext = (): Promise<Event> => batches.next().then((read) => ({ read }));
  let reading: Promise<Event> | null = readNext();
  for (;;) {
    const [oldest] = running;
    const isFull = (given >= crew.size * AHEAD && busy !== null) || running.length > crew.size * BEGUN;
    const waited: Promise<Event>[] = [oldest, isFull ? busy : reading].filter((promise) => promise != null);
    if (waited.length === 0) return;
    const event = await Promise.race(waited);
    if ('outcomes' in event) {
      running.shift();
      yield* event.outcomes;
    } else if ('read' in event) {
      reading = null;
      if (event.read.done === true) continue;
      start(event.read.value);
      reading = readNext();
    }
  }
}
