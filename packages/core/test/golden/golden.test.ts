import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { listSlugs, readPage } from './pages.ts';
import { parsePage } from './parse-page.ts';

describe('the parser on the seed pages', () => {
  test.each(listSlugs())('%s is parsed as its hand-written expectation says', async (slug) => {
    const page = readPage(slug);
    expect(compare(page.expectation, await parsePage(page))).toEqual([]);
  });
});
