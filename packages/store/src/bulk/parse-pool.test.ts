import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openParsePool, type ParsePool } from './parse-pool.ts';

const FRAGILE = new URL('./testing/fragile-worker.ts', import.meta.url);
const pools: ParsePool[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function open(threads: number, program?: URL): ParsePool {
  const pool = openParsePool(threads, program);
  pools.push(pool);
  return pool;
}

const ask = (pool: ParsePool, text: string) =>
  pool.parse({ received: Buffer.from(text), mediaType: 'text/plain', origin: null });

test('each page is answered with its own record, whoever is asked for many at once', async () => {
  const pool = open(2);
  const texts = Array.from({ length: 250 }, (_, n) => `The mayor said gate ${n} is shut.`);
  const records = await Promise.all(texts.map((text) => ask(pool, text)));
  expect(records.map((answer) => ('record' in answer ? JSON.parse(answer.record).text : answer.reason))).toEqual(texts);
});

test('a page that brings its thread down loses none of those behind it', async () => {
  const pool = open(1, FRAGILE);
  const texts = ['a', 'fall', 'b', 'fall', 'fall', ...Array.from({ length: 200 }, (_, n) => `${n}`), 'fall'];
  const answers = await Promise.all(texts.map((text) => ask(pool, text)));
  const told = texts.map((reason) =>
    expect.objectContaining({ reason: reason === 'fall' ? 'the parser ended' : reason }),
  );
  expect(answers).toEqual(told);
  expect(await ask(pool, 'still here')).toMatchObject({ reason: 'still here' });
});

test('while whoever asked is busy, the pages in hand are parsed', async () => {
  const pool = open(1, FRAGILE);
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord parse pool '));
  const file = path.join(folder, 'parsed');
  const asked = ['a', 'b', `write ${file}`].map((text) => ask(pool, text));
  const deadline = performance.now() + 20_000;
  // Nothing that comes from a thread is heard meanwhile.
  while (!existsSync(file) && performance.now() < deadline)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  expect(existsSync(file)).toBe(true);
  await Promise.all(asked);
  await rm(folder, { recursive: true });
});

test('where no thread can be started, every page is told so', async () => {
  const pool = open(1, new URL('./testing/no-such-worker.ts', import.meta.url));
  for (const answer of await Promise.all(['a', 'b', 'c'].map((text) => ask(pool, text)))) {
    expect(answer).toEqual({ reason: expect.stringMatching(/^the parser failed: .*no-such-worker/) });
  }
});
