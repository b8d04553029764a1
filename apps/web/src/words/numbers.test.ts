import { expect, test } from 'vitest';
import { numberOfDigits } from './numbers.ts';

test('a number is as many digits as it should be, and nothing else', () => {
  expect(numberOfDigits('2014', 4)).toBe(2014);
  expect(numberOfDigits('02', 2)).toBe(2);
  for (const text of ['', '214', '02014', ' 214', '2e3 ', '-201', '20.4', '٢٠١٤'])
    expect(numberOfDigits(text, 4)).toBeNull();
});
