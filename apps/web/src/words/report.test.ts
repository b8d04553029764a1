import { expect, test } from 'vitest';
import { LONGEST_REASON, readReportForm } from './report.ts';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('a reason is taken without the space around it', () => {
  expect(readReportForm(form({ reason: '  It was the minister.  ', website: '' }))).toEqual({
    is: 'report',
    reason: 'It was the minister.',
  });
});

test('too little and too much are told in a sentence', () => {
  expect(readReportForm(form({ reason: 'no' }))).toEqual({
    is: 'wrong',
    why: expect.stringContaining('10 characters'),
    reason: 'no',
  });
  expect(readReportForm(form({}))).toMatchObject({ is: 'wrong' });
  expect(readReportForm(form({ reason: 'x'.repeat(LONGEST_REASON + 1) }))).toEqual({
    is: 'wrong',
    why: 'Please say it in 2000 characters; this was 2001.',
    reason: 'x'.repeat(LONGEST_REASON + 1),
  });
});

test('what fills in every field is no reader', () => {
  expect(readReportForm(form({ reason: 'It was the minister.', website: 'https://spam.example' }))).toEqual({
    is: 'trap',
  });
});
