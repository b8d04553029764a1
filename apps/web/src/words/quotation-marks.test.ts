import { expect, test } from 'vitest';
import { nested, withoutComma, withoutEnd } from './quotation-marks.ts';
import { inMarks } from './statements.ts';

test('words have the marks of their language', () => {
  expect(inMarks('direct', 'It is safe', 'en-GB')).toBe('“It is safe”');
  for (const language of ['ar', null]) expect(inMarks('direct', 'نقاتل', language)).toBe('«نقاتل»');
  expect(inMarks('direct', 'Es hält', 'de-AT')).toBe('„Es hält“');
  expect(inMarks('direct', 'It is safe')).toBe('“It is safe”');
});

test('reported words have none, and words with their own no second pair', () => {
  expect(inMarks('indirect', 'it is safe', 'ar')).toBe('it is safe');
  expect(inMarks('direct', '“It is safe.”', 'en')).toBe('“It is safe.”');
  expect(inMarks('direct', '“Safe” is what he called the “new” bridge', 'en')).toMatch(/^““Safe”/);
  expect(inMarks('direct', '“Safe” is not “new”', 'en')).toBe('““Safe” is not “new””');
});

test('marks within marks are the inner ones', () => {
  expect(nested('a "new" bridge, “they” said', 'en')).toBe('“a ‘new’ bridge, ‘they’ said”');
  expect(nested('die „neue“ Brücke', 'de')).toBe('„die ‚neue‘ Brücke“');
});

test('a comma or full stop at the end is dropped, three dots are not', () => {
  expect(['It is safe,', 'It is safe.', 'هنا،', 'It is...', 'Is it?'].map(withoutEnd)).toEqual([
    'It is safe',
    'It is safe',
    'هنا',
    'It is...',
    'Is it?',
  ]);
});

test('words that stand alone lose the comma after which the article goes on, and no full stop', () => {
  expect(['It is safe,', 'It is safe.', 'هنا،'].map(withoutComma)).toEqual(['It is safe', 'It is safe.', 'هنا']);
});
