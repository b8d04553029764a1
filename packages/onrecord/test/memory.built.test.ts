import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from './packed.ts';
import { runProcess } from './run-process.ts';

const CLI = join(PACKAGE_FOLDER, 'dist', 'cli.js');
const TEXT = 'The bridge over the river was open on Monday. '.repeat(80);
/** Prints the most memory the process ever held, in kilobytes, as the last line on stderr. */
const METER = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
/** A heap this small is collected often enough to show what is really held; with room, a heap grows before it is swept. */
const TIGHT = '--max-old-space-size=64 --max-semi-space-size=1';
const ROOM_KB = 40_000;

async function peakMemory(folder: string, lines: number): Promise<number> {
  const batch = join(folder, `${lines}.ndjson`);
  const words = Array.from({ length: lines }, (_, index) => index);
  const source = Readable.from(words).map((index: number) => `${JSON.stringify({ id: `d${index}`, text: TEXT })}\n`);
  await pipeline(source, createWriteStream(batch));
  const command = `"$0" ${TIGHT} --import "$1" "$2" parse "$3" > "$3.out"`;
  const { code, stderr } = await runProcess(['sh', '-c', command, process.execPath, METER, CLI, batch]);
  expect(code).toBe(0);
  return Number(stderr.trim());
}

test('a batch twenty times as long needs no more memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-memory-'));
  try {
    const short = await peakMemory(folder, 500);
    const long = await peakMemory(folder, 10_000);
    expect(long - short).toBeLessThan(ROOM_KB);
  } finally {
    await rm(folder, { recursive: true });
  }
});
