import { expect, test } from 'vitest';
import { archivePath, keywordPath, quoteTextPath } from './addresses.ts';

test('the words of a quote are named behind its place: whole, or by both ends', () => {
  expect(quoteTextPath('ferry', { id: '7', words: 'It is well-kept, & safe' })).toBe(
    '/articles/ferry#q-7:~:text=It%20is%20well%2Dkept%2C%20%26%20safe',
  );
  expect(quoteTextPath('ferry', { id: '7', words: 'one two three four five six\u00a0seven eight nine' })).toBe(
    '/articles/ferry#q-7:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
  );
  expect(quoteTextPath('ferry', { id: '7', words: 'half \ud83d' })).toContain('text=half%20%EF%BF%BD');
});

test('a keyword leads to its topic however it is written, and one without a word nowhere', () => {
  expect([keywordPath('Foreign  Policy'), keywordPath('foreign-policy'), keywordPath('?!')]).toEqual([
    '/topics/foreign-policy',
    '/topics/foreign-policy',
    null,
  ]);
});

test('months have two digits', () => {
  expect([archivePath(2014), archivePath(2014, 3)]).toEqual(['/archive/2014', '/archive/2014/03']);
});
