import { Worker } from 'node:worker_threads';
import type { Read } from './batches.ts';
import type { Failure, Outcome } from './outcome.ts';
import type { Work } from './task.ts';

/** Threads that work on batches. */
export interface Crew {
  readonly size: number;
  readonly work: (batch: readonly Read[]) => Promise<readonly Outcome[]>;
  readonly dismiss: () => Promise<void>;
}

interface Waiting {
  readonly batch: readonly Read[];
  readonly answer: (outcomes: readonly Outcome[]) => void;
  /** Gives it to another thread; null when that was done once. */
  readonly again: (() => void) | null;
}

/** What a document needs is young: with more room a thread is no faster, only larger. */
const YOUNG_MEGABYTES = 32;

interface Hand {
  readonly thread: Worker;
  readonly waiting: Waiting[];
}

/** Starts `size` threads. A thread that dies costs the batch it was at; another takes its place when there is more to do. */
export function hireCrew(size: number, work: Work): Crew {
  const hands: Hand[] = [];
  const fill = (): void => {
    while (hands.length < size) hands.push(hire(work, (lost) => hands.splice(hands.indexOf(lost), 1)));
  };
  const give = (waiting: Waiting): void => {
    fill();
    const hand = hands.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
    hand.waiting.push(waiting);
    hand.thread.postMessage(waiting.batch);
  };
  fill();
  return {
    size,
    work: (batch) =>
      new Promise((answer) => give({ batch, answer, again: () => give({ batch, answer, again: null }) })),
    dismiss: async () => {
      await Promise.all(hands.map(({ thread }) => thread.terminate()));
    },
  };
}

function hire(work: Work, dies: (hand: Hand) => void): Hand {
  const thread = new Worker(new URL('./cli-worker.js', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const hand: Hand = { thread, waiting: [] };
  thread.on('message', (outcomes: readonly Outcome[]) => hand.waiting.shift()?.answer(outcomes));
  thread.on('error', (error) => {
    dies(hand);
    const [lost, ...others] = hand.waiting;
    lost?.answer(lost.batch.map((read) => failed(read, error.message)));
    // A batch that waited behind it is not to blame; but it is not sent round for ever.
    for (const { batch, answer, again } of others)
      if (again === null) answer(batch.map((read) => failed(read, error.message)));
      else again();
  });
  return hand;
}

function failed(read: Read, reason: string): Failure {
  return read.kind === 'failure'
    ? read
    : {
        kind: 'failure',
        place: read.place,
        message: `its thread stopped (${reason}); it may be one of those beside it`,
      };
}
