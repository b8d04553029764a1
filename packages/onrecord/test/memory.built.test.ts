import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from './packed.ts';
import { runProcess } from './run-process.ts';

const CLI = join(PACKAGE_FOLDER, 'dist', 'cli.js');
const MEGABYTE = 1_000_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-memory-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeBatch(count: number, document: object): Promise<string> {
  const batch = join(folder, `${count}.ndjson`);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const lines = Readable.from(numbers).map((index: number) => `${JSON.stringify({ id: `d${index}`, ...document })}\n`);
  await pipeline(lines, createWriteStream(batch));
  return batch;
}

/** Runs the command line with a meter inside it, its output into a file, and returns what the meter printed last on stderr. */
async function measure(meter: string, batch: string): Promise<number> {
  const command = '"$0" --expose-gc --import "data:text/javascript,$1" "$2" parse "$3" > "$3.out"';
  const { stderr } = await runProcess(['sh', '-c', command, process.execPath, encodeURIComponent(meter), CLI, batch]);
  return Number(stderr.trimEnd().split('\n').at(-1));
}

const HELD_BETWEEN_RECORDS = `
const write = process.stdout.write.bind(process.stdout);
const held = [];
let count = 0;
process.stdout.write = (...words) => {
  count += 1;
  if (count === 500 || count === 2500) {
    // One collection leaves what finishes concurrently.
    gc();
    gc();
    const { heapUsed, external } = process.memoryUsage();
    held.push(heapUsed + external);
  }
  return write(...words);
};
process.on('exit', () => console.error(held[1] - held[0]));`;

test('nothing of a parsed line is held: after 2,500 lines no more than after 500', async () => {
  const text = 'The bridge over the river was open on Monday. '.repeat(80);
  const held = await measure(HELD_BETWEEN_RECORDS, await writeBatch(2500, { text }));
  expect(held).toBeLessThan(2 * MEGABYTE);
});

const PEAK = "process.on('exit', () => console.error(process.resourceUsage().maxRSS * 1024));";

test('a batch of 120 MB is not read ahead', async () => {
  const unusable = { words: 'x'.repeat(60_000) };
  const short = await measure(PEAK, await writeBatch(120, unusable));
  const long = await measure(PEAK, await writeBatch(2020, unusable));
  expect(long - short).toBeLessThan(60 * MEGABYTE);
});
