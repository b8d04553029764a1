import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, describeProgress } from './progress.ts';

test('tells the rate and the time that is left', () => {
  expect(describeProgress({ parsed: 1200, failed: 3, seconds: 20, share: 0.4 })).toBe(
    '[████████………………………………] 40 % · 1,200 parsed, 3 failed · 60 a second · about 30 s left',
  );
  expect(describeProgress({ parsed: 10, failed: 0, seconds: 100, share: 0.01 })).toContain('about 2 h 45 min left');
});

test('promises no end that is not known', () => {
  expect(describeProgress({ parsed: 7, failed: 0, seconds: 2, share: null })).toBe('7 parsed · 4 a second');
});

test('is silent in a pipe', () => {
  const written: string[] = [];
  const stderr = new Writable({ write: (chunk, _encoding, done) => done(void written.push(String(chunk)) as never) });
  const progress = createProgress({ stderr, stdout: {}, totalBytes: 1 });
  progress.show({ parsed: 1, failed: 0 });
  progress.clear();
  expect(written).toEqual([]);
});
