import { expect, test } from 'vitest';
import { quoteNumber, wantedPlace } from './display-order.ts';

test('a place is the moment of publication, else of receipt', () => {
  expect(wantedPlace('2014-11-26', '2026-01-01T00:00:00.000Z')).toBe(Date.UTC(2014, 10, 26));
  expect(wantedPlace('2014-11-26T03:00:00+03:00', '2026-01-01T00:00:00.000Z')).toBe(Date.UTC(2014, 10, 26));
  expect(wantedPlace(null, '2026-01-01T00:00:00.000Z')).toBe(Date.UTC(2026, 0, 1));
});

test('quotes are numbered by article, then from the first down, within what a database can count', () => {
  for (const date of ['0000-01-01', '1970-01-01', '9999-12-31T23:59:59-14:00']) {
    const place = wantedPlace(date, '');
    expect(quoteNumber(place, 0)).toBeGreaterThan(quoteNumber(place, 1));
    expect(quoteNumber(place, 1_048_575)).toBeGreaterThan(quoteNumber(place - 1, 0));
    expect(BigInt.asIntN(64, quoteNumber(place, 0))).toBe(quoteNumber(place, 0));
  }
});
