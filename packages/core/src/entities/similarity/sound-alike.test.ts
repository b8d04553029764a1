import { expect, test } from 'vitest';
import { soundAlike } from './sound-alike.ts';

test.each([
  ['muallem', 'moualem', true],
  ['gaddafi', 'qadhafi', true],
  ['muallem', 'معلم', true],
  ['shevchenko', 'schewtschenko', true],
  ['walid', 'muallem', false],
  ['maya', 'khoury', false],
  ['un', 'uno', false],
  ['', 'x', false],
])('%s and %s: %s', (a, b, alike) => {
  expect(soundAlike(a, b)).toBe(alike);
  expect(soundAlike(b, a)).toBe(alike);
});
