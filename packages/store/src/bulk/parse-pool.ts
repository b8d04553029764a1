import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReceivedSource } from '../port.ts';

export interface PageToParse {
  readonly number: number;
  readonly source: ReceivedSource;
}

/**
 * The JSON of a `ParsedRecord`, or why there is none. JSON is written and read in a fraction of the time that a copy of objects takes; and
 * where many records wait, as objects each would be copied again whenever what is no longer needed is cleared away.
 */
export type Parsed = { readonly record: string } | { readonly reason: string };

export type ParseAnswer = { readonly number: number } & Parsed;

/** Threads that parse pages. A page that brings its thread down is answered with a reason, and another thread takes its place. */
export interface ParsePool {
  readonly threads: number;
  readonly parse: (source: ReceivedSource) => Promise<Parsed>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly page: PageToParse;
  readonly resolve: (answer: Parsed) => void;
}

/** Beside this file: as source, or as built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url);

/** What is made of a page is soon let go of: with more room it is collected less often, and a page takes a tenth less. */
const YOUNG_MB = 48;

/**
 * How much a thread has in hand at most, besides one page: while whoever asked keeps a batch of articles, it hears of nothing, and the
 * thread parses the next.
 */
const MOST_PAGES = 100;
const MOST_BYTES = 8_000_000;

const NO_PARSER = { reason: 'no parser could be started' };

/**
 * One thread for each core but one, which writes.
 *
 * @param program what a thread runs: it answers each `PageToParse` with a `ParseAnswer`, in their order
 */
export function openParsePool(threads = Math.max(availableParallelism() - 1, 1), program = WORKER): ParsePool {
  const waiting: Waiting[] = [];
  const pool: Thread[] = [];
  let number = 0;
  let isClosed = false;

  /** To whoever has least in hand. */
  const share = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const [least] = pool.toSorted((a, b) => a.pages - b.pages);
      if (least === undefined || !least.hasRoom()) return;
      least.give(next);
      waiting.shift();
    }
  };
  const start = (): void => {
    const thread = new Thread(program, {
      answered: share,
      ended: (left) => {
        pool.splice(pool.indexOf(thread), 1);
        waiting.unshift(...left);
        if (!isClosed && thread.wasUsed) start();
        if (pool.length === 0) for (const { resolve } of waiting.splice(0)) resolve(NO_PARSER);
        share();
      },
    });
    pool.push(thread);
  };
  for (let count = 0; count < threads; count += 1) start();
  return {
    threads,
    parse: (source) =>
      new Promise((resolve) => {
        if (pool.length === 0) return resolve(NO_PARSER);
        number += 1;
        waiting.push({ page: { number, source }, resolve });
        share();
      }),
    close: async () => {
      isClosed = true;
      await Promise.all(pool.map((thread) => thread.close()));
    },
  };
}

interface Told {
  readonly answered: () => void;
  /** With the pages that it had in hand, without the one that brought it down. */
  readonly ended: (left: readonly Waiting[]) => void;
}

class Thread {
  readonly #worker: Worker;

  /** In the order in which they are parsed. */
  readonly #inHand: Waiting[] = [];

  #bytes = 0;

  #wasUsed = false;

  #reason = 'the parser ended';

  constructor(program: URL, { answered, ended }: Told) {
    this.#worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.#worker.on('message', (answer: ParseAnswer) => {
      this.#take()?.resolve(answer);
      answered();
    });
    this.#worker.on('error', (error) => {
      this.#reason = `the parser failed: ${error.message}`;
    });
    this.#worker.on('exit', () => {
      this.#take()?.resolve({ reason: this.#reason });
      ended(this.#inHand.splice(0));
    });
  }

  /** Whether it was ever given a page. One that ends before cannot be started at all. */
  get wasUsed(): boolean {
    return this.#wasUsed;
  }

  get pages(): number {
    return this.#inHand.length;
  }

  hasRoom(): boolean {
    return this.pages === 0 || (this.pages < MOST_PAGES && this.#bytes < MOST_BYTES);
  }

  give(waiting: Waiting): void {
    this.#wasUsed = true;
    this.#inHand.push(waiting);
    this.#bytes += waiting.page.source.received.byteLength;
    this.#worker.postMessage(alone(waiting.page));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(): Waiting | undefined {
    const first = this.#inHand.shift();
    this.#bytes -= first?.page.source.received.byteLength ?? 0;
    return first;
  }
}

/** The page with its bytes in memory of their own: a short buffer is a window into one of 64 kB, and a message carries the whole of it. */
function alone({ number, source }: PageToParse): PageToParse {
  return { number, source: { ...source, received: new Uint8Array(source.received) } };
}
