import type { Read } from './batches.ts';
import { type Crew, hireCrew, type Outcome } from './crew.ts';
import type { Work } from './task.ts';
import { workOn } from './work.ts';

/** So many batches a thread are read ahead: enough that none waits, and memory stays where it is however long the input is. */
const AHEAD = 2;

/**
 * Works on batches and gives the outcomes in the order of the documents. The first batch is done here: a few documents are done before a
 * thread has started. With more, `threads` threads do the rest.
 */
export async function* workInOrder(
  batches: AsyncGenerator<readonly Read[]>,
  work: Work,
  threads: number,
): AsyncGenerator<Outcome> {
  const first = await batches.next();
  if (first.done === true) return;
  yield* doHere(first.value, work);
  if (threads < 2) {
    for await (const batch of batches) yield* doHere(batch, work);
    return;
  }
  const second = await batches.next();
  if (second.done === true) return;
  const crew = hireCrew(threads, work);
  try {
    yield* share(second.value, batches, crew);
  } finally {
    await crew.dismiss();
  }
}

export async function* doHere(batch: readonly Read[], work: Work): AsyncGenerator<Outcome> {
  for (const read of batch) yield read.kind === 'failure' ? read : await workOn(read, work);
}

type Event = { readonly read: IteratorResult<readonly Read[]> } | { readonly outcomes: readonly Outcome[] };

async function* share(
  begun: readonly Read[],
  batches: AsyncGenerator<readonly Read[]>,
  crew: Crew,
): AsyncGenerator<Outcome> {
  const running: Promise<Event>[] = [];
  const give = (batch: readonly Read[]): void => {
    running.push(crew.work(batch).then((outcomes) => ({ outcomes })));
  };
  give(begun);
  const readNext = (): Promise<Event> => batches.next().then((read) => ({ read }));
  let reading: Promise<Event> | null = readNext();
  for (;;) {
    const [oldest] = running;
    const isFull = running.length >= crew.size * AHEAD;
    const waited: Promise<Event>[] = [oldest, isFull ? null : reading].filter((promise) => promise != null);
    if (waited.length === 0) return;
    const event = await Promise.race(waited);
    if ('outcomes' in event) {
      running.shift();
      yield* event.outcomes;
    } else if (event.read.done === true) reading = null;
    else {
      give(event.read.value);
      reading = readNext();
    }
  }
}
