import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './lines.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(bytes: Buffer, { size = 3, maxBytes = 100 } = {}): Promise<readonly (string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of readLines(inPieces(bytes, size), maxBytes)) lines.push(line?.toString() ?? null);
  return lines;
}

test('lines are cut at line feeds only, wherever the pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[a-zé\u2028\r]{0,6}$/)),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        expect(await linesOf(bytes, { size })).toEqual(lines);
      },
    ),
  );
});

test('the last line needs no line feed', async () => {
  expect(await linesOf(Buffer.from('one\ntwo'))).toEqual(['one', 'two']);
  expect(await linesOf(Buffer.from(''))).toEqual([]);
});

test('a line that is too long is skipped and the next one is read', async () => {
  expect(await linesOf(Buffer.from(`${'x'.repeat(101)}\nshort\n`))).toEqual([null, 'short']);
  expect(await linesOf(Buffer.from('x'.repeat(100)))).toEqual(['x'.repeat(100)]);
});

test.each([1, 2, 5, 100])('UTF-16 with a byte order mark becomes UTF-8, in pieces of %i bytes', async (size) => {
  const bytes = Buffer.from('\ufeffقال\nثم 😀\n', 'utf16le');
  expect((await linesOf(bytes, { size })).map((line) => line?.replace('\ufeff', ''))).toEqual(['قال', 'ثم 😀']);
});
