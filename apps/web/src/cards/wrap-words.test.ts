import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setWords, widthOf, wrapWords } from './wrap-words.ts';

test('lines hold all the words in their order, and none is wider than it may be', () => {
  const text = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((word) => word.replace(/\s/gu, 'x')),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 40 }), (words, width) => {
      const lines = wrapWords(words.join(' '), width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});

const ROOM = { width: 400, height: 200, sizes: [60, 40, 20], leading: 1.25 };

test('words are set as large as they fit', () => {
  expect(setWords('Short', ROOM)).toEqual({ lines: ['Short'], size: 60 });
  expect(setWords('Somewhat longer words that go on', ROOM).size).toBe(40);
});

test('what does not fit is cut, with three dots', () => {
  const { lines, size } = setWords('many words '.repeat(60).trim(), ROOM);
  expect([size, lines.length, lines.at(-1)?.endsWith(' …')]).toEqual([20, 8, true]);
  expect(setWords('x'.repeat(4000), ROOM).lines.at(-1)).toMatch(/^x+…$/);
});
