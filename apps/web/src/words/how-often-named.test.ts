import { expect, test } from 'vitest';
import { howOftenNamed } from './how-often-named.ts';

test('whoever said nothing is named, and is not counted as quoted', () => {
  expect(howOftenNamed({ quoteCount: 9, articleCount: 1 })).toBe('9 statements · named in 1 article');
  expect(howOftenNamed({ quoteCount: 0, articleCount: 2 })).toBe('named in 2 articles');
});
