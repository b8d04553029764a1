import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FinishedAnswer } from './finish-answer.ts';
import type { AskedPage } from './write-answer.ts';

export interface PageRequest {
  readonly id: number;
  readonly page: AskedPage;
}

/** Without an answer where it could not be written. A thread's first is to nobody: it says that it has begun. */
export interface PageReply {
  readonly id: number | null;
  readonly answer?: FinishedAnswer | null;
}

type Write = (page: AskedPage) => Promise<FinishedAnswer | null>;

interface Limits {
  readonly threads: number;
  /** Milliseconds. A thread that has had nothing to do for so long ends. */
  readonly idleMs: number;
  /** What a thread runs: page-thread.ts, as it is built beside this file. */
  readonly program: URL;
}

/** Each takes some fifty megabytes. */
const MOST_THREADS = 4;
const LIMITS: Limits = {
  threads: Math.min(availableParallelism() - 1, MOST_THREADS),
  idleMs: 5 * 60_000,
  program: new URL('./page-thread.js', import.meta.url),
};
/** Pages that a thread has in hand: one that it writes, and one that it need not wait for. */
const IN_HAND = 2;
/** Where so many wait for each, a thread has one more, and so on: while a page is written here, nothing is handed out. */
const WAITING_FOR_EACH = 4;

interface Waiting {
  readonly page: AskedPage;
  readonly resolve: (answer: Promise<FinishedAnswer | null> | FinishedAnswer | null) => void;
}

/**
 * Writes pages on every core. One page at a time is written here; what comes meanwhile goes to threads, and here too while all of these have
 * enough. What a thread cannot write is written here.
 */
export class PageThreads {
  readonly #write: Write;
  readonly #limits: Limits;
  readonly #threads: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  #isCalled = false;

  constructor(write: Write, limits: Partial<Limits> = {}) {
    this.#write = write;
    this.#limits = { ...LIMITS, ...limits };
  }

  write(page: AskedPage): Promise<FinishedAnswer | null> {
    return new Promise((resolve) => {
      this.#waiting.push({ page, resolve });
      this.#call();
    });
  }

  /** After all that came in with it, so that it is known how many pages there are to share out. */
  #call(): void {
    if (this.#isCalled) return;
    this.#isCalled = true;
    setImmediate(() => void this.#shareOut());
  }

  async #shareOut(): Promise<void> {
    this.#isCalled = false;
    const own = this.#waiting.shift();
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread();
      if (thread === undefined) break;
      this.#give(thread, this.#waiting.shift());
    }
    if (own === undefined) return;
    const written = this.#write(own.page);
    own.resolve(written);
    await written.catch(() => null);
    if (this.#waiting.length > 0) this.#call();
  }

  /** The one with least in hand. Where none has nothing, one more is begun, which nobody waits for. */
  #freeThread(): Thread | undefined {
    const [least] = this.#threads.filter(({ isReady }) => isReady).toSorted((a, b) => a.inHand - b.inHand);
    if (least?.inHand !== 0) this.#beginThread();
    const most = IN_HAND + Math.floor(this.#waiting.length / (WAITING_FOR_EACH * this.#limits.threads));
    return least === undefined || least.inHand >= most ? undefined : least;
  }

  #beginThread(): void {
    if (this.#threads.length >= this.#limits.threads || this.#threads.some(({ isReady }) => !isReady)) return;
    const thread = new Thread(this.#limits, () => this.#threads.splice(this.#threads.indexOf(thread), 1));
    this.#threads.push(thread);
  }

  #give(thread: Thread, waiting: Waiting | undefined): void {
    if (waiting === undefined) return;
    const { page, resolve } = waiting;
    void thread.write(page).then((reply) => {
      resolve(reply.answer === undefined ? this.#write(page) : reply.answer);
      if (this.#waiting.length > 0) this.#call();
    });
  }
}

/** Megabytes for new objects: a page makes one or two of them. */
const YOUNG_MB = 16;

class Thread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (reply: PageReply) => void>();
  readonly #idle: NodeJS.Timeout;
  #last = 0;
  #isReady = false;

  constructor({ idleMs, program }: Limits, ended: () => void) {
    this.#worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.#worker.unref();
    this.#worker.on('message', (reply: PageReply) => this.#settle(reply));
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', () => {
      ended();
      for (const id of this.#asked.keys()) this.#settle({ id });
    });
    this.#idle = setTimeout(() => void this.#worker.terminate(), idleMs);
    this.#idle.unref();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get inHand(): number {
    return this.#asked.size;
  }

  write(page: AskedPage): Promise<PageReply> {
    this.#idle.refresh();
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#worker.postMessage({ id, page } satisfies PageRequest);
    });
  }

  #settle(reply: PageReply): void {
    if (reply.id === null) {
      this.#isReady = true;
      return;
    }
    this.#asked.get(reply.id)?.(reply);
    this.#asked.delete(reply.id);
  }
}
