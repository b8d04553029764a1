import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { listSlugs, readPage } from './pages.ts';
import { parsePage } from './parse-page.ts';
import { validate } from './validate.ts';

describe('the parser on the seed pages', () => {
  test.each(listSlugs())('%s is parsed as its hand-written expectation says', (slug) => {
    const page = readPage(slug);
    const record = parsePage(page);
    expect([...validate(page.expectation, record.text), ...compare(page.expectation, record)]).toEqual([]);
  });
});
