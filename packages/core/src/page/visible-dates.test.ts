import { describe, expect, it } from 'vitest';
import { findDates, isDateLine } from './visible-dates.ts';

describe('findDates', () => {
  it.each([
    ['12 March 2024', '2024-03-12'],
    ['March 12th, 2024, 9:24 p.m. GMT', '2024-03-12T21:24:00Z'],
    ['2024-03-12T10:05:30+0200', '2024-03-12T10:05:00+02:00'],
    ['Nov 18, 2019 at 9:24 pm ET', '2019-11-18'],
    ['26 نوفمبر 2014', '2014-11-26'],
    ['٢٦ تشرين الثاني ٢٠١٤', '2014-11-26'],
    ['le 1er août 2023', '2023-08-01'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['04.04.2024', '2024-04-04'],
    ['03/04/2024', null],
  ])('reads %s', (written, iso) => {
    expect(findDates(written).map((date) => date.iso)).toEqual([iso]);
  });

  it.each(['31 February 2024', '12 Bridge 2024', 'page 2024-1', '99/99/2024'])('finds no date in %s', (written) => {
    expect(findDates(written)).toEqual([]);
  });

  it('gives offsets into the text', () => {
    const text = 'Harbour City, 12 March 2024';
    expect(findDates(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['12 March 2024']);
  });
});

describe('isDateLine', () => {
  it.each([
    'Published: 12 March 2024, 10:05',
    'Harbour City, 12 March 2024',
    'Tue, 12 March 2024 • 3 min read',
    '2 hours ago',
  ])('knows %s', (line) => expect(isDateLine(line)).toBe(true));

  it.each(['The bridge opened on 12 March 2024', 'Harbour City', 'In March'])('leaves %s alone', (line) =>
    expect(isDateLine(line)).toBe(false),
  );
});
