import { describe, expect, test } from 'vitest';
import type { FinishedAnswer } from './finish-answer.ts';
import { PageThreads } from './page-threads.ts';

/** A thread that answers with the address; `/none` is not its to write, at `/trouble` it fails, and at `/death` it ends. */
const PROGRAM = new URL(`data:text/javascript,
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, page: { address } }) => {
    if (address === '/death') process.exit(1);
    if (address === '/trouble') parentPort.postMessage({ id });
    else if (address === '/none') parentPort.postMessage({ id, answer: null });
    else parentPort.postMessage({ id, answer: { body: 'a thread ' + address } });
  });`);

const IDLE_MS = 60_000;

/** Who wrote each of these pages, all asked for at once. */
async function writersOf(addresses: readonly string[], limits: { threads: number; idleMs?: number }) {
  const threads = new PageThreads(
    async ({ address }) => {
      if (address === '/broken') throw new Error('It cannot be written.');
      return { body: `here ${address}` } as unknown as FinishedAnswer;
    },
    { idleMs: IDLE_MS, program: PROGRAM, ...limits },
  );
  const pages = addresses.map((address) => threads.write({ address, encoding: 'identity' }));
  const written = await Promise.allSettled(pages);
  return written.map((each) =>
    each.status === 'rejected' ? String(each.reason) : each.value === null ? null : String(each.value.body),
  );
}

describe('pages that are asked for at once', () => {
  test('are written here and by a thread, each once', async () => {
    const addresses = Array.from({ length: 20 }, (_, n) => `/${n}`);
    const written = await writersOf(addresses, { threads: 1 });
    expect(written.map((each) => each?.replace(/^(?:here|a thread) /, ''))).toEqual(addresses);
    expect(new Set(written.map((each) => each?.split(' /')[0]))).toEqual(new Set(['here', 'a thread']));
  });

  test('are written here where one comes alone, or there is one core', async () => {
    expect(await writersOf(['/a'], { threads: 1 })).toEqual(['here /a']);
    expect(await writersOf(['/a', '/b', '/c'], { threads: 0 })).toEqual(['here /a', 'here /b', 'here /c']);
  });

  test('are written here where a thread fails or ends, and left to Next where they are its', async () => {
    const written = await writersOf(['/a', '/trouble', '/none'], { threads: 1 });
    expect(written).toEqual(['here /a', 'here /trouble', null]);
    expect(await writersOf(['/a', '/death', '/b'], { threads: 1 })).toEqual(['here /a', 'here /death', 'here /b']);
  });

  test('fail as they fail here', async () => {
    expect(await writersOf(['/broken', '/a'], { threads: 1 })).toEqual(['Error: It cannot be written.', 'a thread /a']);
  });
});
