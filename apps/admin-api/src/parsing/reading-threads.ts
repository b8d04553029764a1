import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ApiProblem } from '../http/problem.ts';
import type { Reading, ReadJson } from './reading.ts';

interface Limits {
  readonly threads: number;
  /** Texts that wait for a thread; what comes beyond them is turned away. */
  readonly waiting: number;
  /** Milliseconds for one text. */
  readonly timeMs: number;
  /** A thread that has had nothing to do for so long ends. */
  readonly idleMs: number;
}

/** The longest text that is taken is read in a second or two. */
const LIMITS: Limits = {
  threads: Math.max(availableParallelism() - 1, 1),
  waiting: 16,
  timeMs: 60_000,
  idleMs: 60_000,
};

const RETRY_SECONDS = 2;

interface Waiting {
  readonly reading: Reading;
  readonly resolve: (read: ReadJson) => void;
  readonly reject: (error: Error) => void;
}

type ThreadAnswer = { readonly read: ReadJson } | { readonly failure: string };

/** Beside this file: as source, or as built. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js',
  import.meta.url,
);

/**
 * Threads that read long texts, so that nobody else waits for them meanwhile. They are started when the first one comes, end when none has
 * come for a while, and keep no process running. `read` throws `overloaded` where too many wait, or where a text takes too long.
 */
export class ReadingThreads {
  readonly #limits: Limits;
  readonly #waiting: Waiting[] = [];
  readonly #idle: { readonly worker: Worker; readonly end: NodeJS.Timeout }[] = [];
  #running = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  read(reading: Reading): Promise<ReadJson> {
    return new Promise((resolve, reject) => {
      if (this.#running >= this.#limits.threads && this.#waiting.length >= this.#limits.waiting) {
        reject(tooMuch('Other long texts are waiting to be read'));
        return;
      }
      this.#waiting.push({ reading, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running >= this.#limits.threads) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    this.#running += 1;
    this.#work(this.#takeThread(), waiting);
  }

  #takeThread(): Worker {
    const idle = this.#idle.pop();
    if (idle === undefined) return this.#start();
    clearTimeout(idle.end);
    idle.worker.ref();
    return idle.worker;
  }

  #work(worker: Worker, { reading, resolve, reject }: Waiting): void {
    const settle = (isWell: boolean, done: () => void) => {
      clearTimeout(limit);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      this.#running -= 1;
      if (isWell) this.#rest(worker);
      else void worker.terminate();
      done();
      this.#next();
    };
    const onMessage = (answer: ThreadAnswer) =>
      settle(true, () => ('read' in answer ? resolve(answer.read) : reject(new Error(answer.failure))));
    const onError = (error: Error) => settle(false, () => reject(error));
    const onExit = (code: number) =>
      settle(false, () => reject(new Error(`The thread that read it ended with ${code}.`)));
    const limit = setTimeout(
      () => settle(false, () => reject(tooMuch('The text takes too long to read'))),
      this.#limits.timeMs,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(reading);
  }

  #start(): Worker {
    const worker = new Worker(THREAD);
    // One that dies while nobody waits for it is missed by nobody.
    worker.on('error', () => undefined);
    worker.on('exit', () => this.#forget(worker));
    return worker;
  }

  #rest(worker: Worker): void {
    worker.unref();
    const end = setTimeout(() => {
      this.#forget(worker);
      void worker.terminate();
    }, this.#limits.idleMs);
    end.unref();
    this.#idle.push({ worker, end });
  }

  #forget(worker: Worker): void {
    const place = this.#idle.findIndex((idle) => idle.worker === worker);
    if (place < 0) return;
    clearTimeout(this.#idle[place]?.end);
    this.#idle.splice(place, 1);
  }
}

function tooMuch(why: string): ApiProblem {
  return new ApiProblem('overloaded', `${why}; try again in a moment. Nothing was stored.`, {
    retryAfter: RETRY_SECONDS,
  });
}
