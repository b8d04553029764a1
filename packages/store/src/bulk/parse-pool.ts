import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParsedRecord } from '@onrecord/core';
import type { ReceivedSource } from '../port.ts';

export interface PageToParse {
  readonly number: number;
  readonly source: ReceivedSource;
}

/** A record goes between threads as JSON, which is written and read in a fraction of the time that a copy of its objects takes. */
export type ParseAnswer =
  | { readonly number: number; readonly record: string }
  | { readonly number: number; readonly reason: string };

/** Threads that parse pages. A page that brings its thread down is answered with a reason, and another thread takes its place. */
export interface ParsePool {
  readonly threads: number;
  readonly parse: (source: ReceivedSource) => Promise<ParsedRecord | { readonly reason: string }>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly page: PageToParse;
  readonly resolve: (answer: ParsedRecord | { readonly reason: string }) => void;
}

interface Thread {
  readonly worker: Worker;
  current: Waiting | null;
  /** Whether it was ever given a page. One that ends before cannot be started at all. */
  wasUsed: boolean;
}

/** Beside this file: as source, or as built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url);

/** What is made of a page is soon let go of: with more room it is collected less often, and a page takes a tenth less. */
const YOUNG_MB = 48;

const NO_PARSER = { reason: 'no parser could be started' };

/** One thread for each core but one, which writes. */
export function openParsePool(threads = Math.max(availableParallelism() - 1, 1)): ParsePool {
  const waiting: Waiting[] = [];
  const pool: Thread[] = [];
  let number = 0;
  let isClosed = false;

  const give = (thread: Thread): void => {
    thread.current = waiting.shift() ?? null;
    if (thread.current === null) return;
    thread.wasUsed = true;
    thread.worker.postMessage(thread.current.page);
  };
  const finish = (thread: Thread, answer: ParsedRecord | { readonly reason: string }): void => {
    thread.current?.resolve(answer);
    thread.current = null;
  };
  const start = (): Thread => {
    const thread: Thread = {
      worker: new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
      current: null,
      wasUsed: false,
    };
    thread.worker.on('message', (answer: ParseAnswer) => {
      finish(thread, 'record' in answer ? (JSON.parse(answer.record) as ParsedRecord) : { reason: answer.reason });
      give(thread);
    });
    thread.worker.on('error', (error) => finish(thread, { reason: `the parser failed: ${error.message}` }));
    thread.worker.on('exit', () => {
      finish(thread, { reason: 'the parser ended' });
      pool.splice(pool.indexOf(thread), 1);
      if (!isClosed && thread.wasUsed) give(start());
      if (pool.length === 0) for (const { resolve } of waiting.splice(0)) resolve(NO_PARSER);
    });
    pool.push(thread);
    return thread;
  };
  for (let count = 0; count < threads; count += 1) start();
  return {
    threads,
    parse: (source) =>
      new Promise((resolve) => {
        if (pool.length === 0) return resolve(NO_PARSER);
        number += 1;
        waiting.push({ page: { number, source }, resolve });
        const idle = pool.find((thread) => thread.current === null);
        if (idle !== undefined) give(idle);
      }),
    close: async () => {
      isClosed = true;
      await Promise.all(pool.map((thread) => thread.worker.terminate()));
    },
  };
}
