import { expect, test } from 'vitest';
import { oneValue } from './search-params.ts';

test.each([
  ['missing', undefined, null],
  ['empty', '', null],
  ['given once', 'ferry', 'ferry'],
  ['given more than once', ['ferry', 'quay'], 'ferry'],
])('a parameter that is %s', (_how, given, read) => {
  expect(oneValue(given)).toBe(read);
});
