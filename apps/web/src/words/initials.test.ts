import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Ada Brenn', 'AB'],
  ['Willem van der Elzen', 'WE'],
  ['Yousra al-Tameen', 'YT'],
  ['The security source', 'SS'],
  ['Inés Calvera Montiro', 'IM'],
  ['Qalmaris', 'Q'],
  ['ليلى حداد', 'لح'],
  ['LSN', 'L'],
  ['', '?'],
  ['…', '?'],
])('%s is marked %s', (name, mark) => {
  expect(initialsOf(name)).toBe(mark);
});
