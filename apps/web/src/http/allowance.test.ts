import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

test('each asker has a share, and gets it again with time', () => {
  let now = 0;
  const may = createAllowance({ most: 2, within: 1000 }, () => now);
  expect([may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, false, true]);
  now = 999;
  expect(may('a')).toBe(false);
  now = 1001;
  expect(may('a')).toBe(true);
});

test('what it remembers is bounded', () => {
  const may = createAllowance({ most: 1, within: 1000 }, () => 0);
  for (let asker = 0; asker < 10_001; asker += 1) may(`${asker}`);
  expect(may('0')).toBe(true);
  expect(may('10000')).toBe(false);
});
