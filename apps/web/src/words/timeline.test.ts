import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const days = (...given: readonly (readonly [string, number])[]) => ({
  days: given.map(([day, statements]) => ({ day, statements })),
});

test('statements stand in the months between the first and the last, with empty ones', () => {
  expect(timelineOf(days(['2014-11-26', 2], ['2014-11-30', 1], ['2015-01-01', 4]))).toEqual({
    unit: 'month',
    bars: [
      { label: 'November 2014', statements: 3, filter: 'after:2014-11 before:2014-12' },
      { label: 'December 2014', statements: 0, filter: 'after:2014-12 before:2015-01' },
      { label: 'January 2015', statements: 4, filter: 'after:2015-01 before:2015-02' },
    ],
    most: 4,
  });
});

test('over more than three years they stand in years, the newest sixty of them', () => {
  const timeline = timelineOf(days(['1890-01-01', 9], ['2014-11-26', 2], ['2015-01-01', 4]));
  expect([timeline?.unit, timeline?.bars.length, timeline?.most]).toEqual(['year', 60, 4]);
  expect(timeline?.bars.at(-1)).toEqual({ label: '2015', statements: 4, filter: 'after:2015 before:2016' });
});

test('one month, or nothing, is no timeline', () => {
  expect(timelineOf(days(['2014-11-01', 9], ['2014-11-26', 2]))).toBeNull();
  expect(timelineOf(days())).toBeNull();
});
