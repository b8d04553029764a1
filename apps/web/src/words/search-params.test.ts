import { expect, test } from 'vitest';
import { oneValue, readQuery } from './search-params.ts';

test.each([
  ['missing', undefined, null],
  ['empty', '', null],
  ['given once', 'ferry', 'ferry'],
  ['given more than once', ['ferry', 'quay'], 'ferry'],
])('a parameter that is %s', (_how, given, read) => {
  expect(oneValue(given)).toBe(read);
});

test('a query keeps every value of a parameter, whatever its name', () => {
  const read = readQuery('q=a+b&x=1&x=2&x=%33&__proto__=y&empty');
  expect(Object.entries(read)).toEqual([
    ['q', 'a b'],
    ['x', ['1', '2', '3']],
    ['__proto__', 'y'],
    ['empty', ''],
  ]);
});
