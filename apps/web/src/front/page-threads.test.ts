import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { FinishedAnswer } from './finish-answer.ts';
import { PageThreads } from './page-threads.ts';

/** A thread that answers with the address; `/none` is not its to write, at `/trouble` it fails, and at `/death` it ends. */
const PROGRAM = new URL(`data:text/javascript,
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, page: { address } }) => {
    if (address.startsWith('/death')) process.exit(1);
    if (address.startsWith('/trouble')) parentPort.postMessage({ id });
    else if (address.startsWith('/none')) parentPort.postMessage({ id, answer: null });
    else parentPort.postMessage({ id, answer: { body: 'a thread ' + address } });
  });
  parentPort.postMessage({ id: null });`);

interface Given {
  readonly threads: number;
  readonly idleMs?: number;
}

/** Pages that here take a moment each, so that a thread has time to begin. */
function open({ threads, idleMs = 60_000 }: Given) {
  return new PageThreads(
    async ({ address }) => {
      await delay(5);
      if (address.startsWith('/broken')) throw new Error('It cannot be written.');
      return { body: `here ${address}` } as unknown as FinishedAnswer;
    },
    { threads, idleMs, program: PROGRAM },
  );
}

/** Asks for pages at once, as often as it takes until a thread has written one, and tells who wrote the last of them. */
async function ask(threads: PageThreads, addresses: readonly string[]): Promise<readonly (string | null)[]> {
  const pages = addresses.map((address) => threads.write({ address, encoding: 'identity' }));
  const written = await Promise.allSettled(pages);
  return written.map((each) =>
    each.status === 'rejected' ? String(each.reason) : each.value === null ? null : String(each.value.body),
  );
}

const TWENTY = Array.from({ length: 20 }, (_, n) => `/${n}`);
const writers = (written: readonly (string | null)[]) => new Set(written.map((each) => each?.split(' /')[0]));

/** Asks until a thread has begun. */
async function warm(threads: PageThreads): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) if (writers(await ask(threads, TWENTY)).has('a thread')) return;
  throw new Error('No thread has written a page.');
}

describe('pages that are asked for at once', () => {
  test('are written here and by a thread, each once', async () => {
    const threads = open({ threads: 1 });
    await warm(threads);
    const written = await ask(threads, TWENTY);
    expect(written.map((each) => each?.replace(/^(?:here|a thread) /, ''))).toEqual(TWENTY);
    expect(writers(written)).toEqual(new Set(['here', 'a thread']));
  });

  test('are written here where one comes alone, no thread has begun, or there is one core', async () => {
    const threads = open({ threads: 1 });
    expect(await ask(threads, ['/a', '/b'])).toEqual(['here /a', 'here /b']);
    await warm(threads);
    expect(await ask(threads, ['/a'])).toEqual(['here /a']);
    expect(writers(await ask(open({ threads: 0 }), TWENTY))).toEqual(new Set(['here']));
  });

  test('are written here where a thread fails or ends, and left to Next where they are its', async () => {
    const threads = open({ threads: 1 });
    await warm(threads);
    expect(await ask(threads, ['/a', '/trouble', '/none'])).toEqual(['here /a', 'here /trouble', null]);
    expect(await ask(threads, ['/a', '/death', '/b'])).toEqual(['here /a', 'here /death', 'here /b']);
    await warm(threads);
  });

  test('fail as they fail here', async () => {
    const threads = open({ threads: 1 });
    await warm(threads);
    expect(await ask(threads, ['/broken', '/a'])).toEqual(['Error: It cannot be written.', 'a thread /a']);
  });

  test('find a new thread where one has ended that had nothing to do', async () => {
    const threads = open({ threads: 1, idleMs: 50 });
    await warm(threads);
    await delay(500);
    expect(await ask(threads, ['/a', '/b'])).toEqual(['here /a', 'here /b']);
    await warm(threads);
  });
});
