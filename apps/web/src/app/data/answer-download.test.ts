import { expect, test } from 'vitest';
import { answerDownload } from './answer-download.ts';

const FILE = { name: 'all.csv', type: 'text/csv' };

/** Lines without an end, and what became of whoever writes them. */
function endless() {
  const state = { written: 0, isStopped: false };
  async function* chunks(): AsyncGenerator<string> {
    try {
      for (;;) {
        state.written += 1;
        yield `${state.written}\n`;
      }
    } finally {
      state.isStopped = true;
    }
  }
  return { state, chunks };
}

function from(reader: string): Request {
  return new Request('https://archive.example/data/all.csv', { headers: { 'x-forwarded-for': reader } });
}

test('a file comes as it is written, under its name, and its writer stops when the reader goes', async () => {
  const { state, chunks } = endless();
  const answer = answerDownload(from('1'), { ...FILE, chunks });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="all.csv"');
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('1\n');
  // Not far ahead of who reads.
  expect(state.written).toBeLessThan(4);
  await reader?.cancel();
  expect(state.isStopped).toBe(true);
});

test('what cannot be written to its end is no whole file', async () => {
  async function* chunks(): AsyncGenerator<string> {
    yield 'a line\n';
    throw new Error('The archive is away.');
  }
  await expect(answerDownload(from('2'), { ...FILE, chunks }).text()).rejects.toThrow('away');
});

test('who takes the whole archive again and again is asked to wait', async () => {
  async function* chunks(): AsyncGenerator<string> {
    yield 'a line\n';
  }
  const statuses = Array.from({ length: 21 }, () => answerDownload(from('3'), { ...FILE, chunks }).status);
  expect(statuses.slice(-2)).toEqual([200, 429]);
  expect(answerDownload(from('4'), { ...FILE, chunks }).status).toBe(200);
});
