import { describe, expect, test } from 'vitest';
import { longDate, shortDate } from './dates.ts';

describe('a date for readers', () => {
  test('has its month in words', () => {
    expect(longDate('2014-11-26')).toBe('26 November 2014');
    expect(shortDate('2018-02-03')).toBe('3 Feb 2018');
  });

  test('of an instant is the day where it was written', () => {
    expect(longDate('2018-10-22T00:30:00+02:00')).toBe('22 October 2018');
  });

  test('is left as it is where it is none', () => {
    expect(longDate('spring')).toBe('spring');
  });
});
