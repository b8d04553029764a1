import { expect, test } from 'vitest';
import { readPage } from './html.ts';
import { parse } from './index.ts';

/** As a program without types may call it. */
const call = parse as (...args: unknown[]) => unknown;

test.each([
  [[undefined], 'parse expects a string as its first argument; it got undefined.'],
  [[null], 'parse expects a string as its first argument; it got null.'],
  [['', { as: 'article' }], 'parse expects "page" or "body" as options.as; it got "article".'],
  [['', { origin: { publisher: 7 } }], 'parse expects a string or null as options.origin.publisher; it got number.'],
  [
    ['', { origin: { publishedAt: 'yesterday' } }],
    'parse expects a date such as 2024-03-12 or a time with its zone as options.origin.publishedAt; it got "yesterday".',
  ],
  [
    ['', { origin: { publishedAt: '2024-13-12' } }],
    'parse expects a date such as 2024-03-12 or a time with its zone as options.origin.publishedAt; it got "2024-13-12".',
  ],
])('a call with %j says what was expected', (args, message) => {
  expect(() => call(...args)).toThrow(new TypeError(message));
});

test('a page of HTML must be a string too', () => {
  expect(() => (readPage as (page: unknown) => unknown)({})).toThrow('readPage expects a string');
});

test('dates, times with a zone and null are taken', () => {
  for (const publishedAt of ['2024-03-12', '2024-03-12T09:30:00Z', '2024-03-12T09:30+03:00', null])
    expect(parse('Rain.', { origin: { publishedAt } }).article.publishedAt).toBe(publishedAt);
});
