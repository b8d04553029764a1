import { expect, test } from 'vitest';
import { languageName } from './languages.ts';

test('a language is called by its English name', () => {
  expect([languageName('ar'), languageName('fa')]).toEqual(['Arabic', 'Persian']);
});

test('a tag that is no language has no name', () => {
  expect([languageName('zzz'), languageName('<b>'), languageName('')]).toEqual([null, null, null]);
});
