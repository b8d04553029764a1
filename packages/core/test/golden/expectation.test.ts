import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readExpectation } from './expectation.ts';
import { listSlugs, readPage, readRequired } from './pages.ts';
import { validate } from './validate.ts';

const GIVEN_PAGE = 'muallem-says-russia-agrees';
const GIVEN_SHA256 = '8db59efd2777ef7f1956d4d8ddd9e9a4348c06a914f0517f468b98d9a490f128';

describe('the expectations of the seed pages', () => {
  test.each(listSlugs())('%s has an origin, and every expectation of a text page stands in its source', (slug) => {
    const page = readPage(slug);
    expect(readRequired(slug, 'SOURCE.md')).toMatch(/^publisher: .+\n(?:\w+: .+\n)+\n/);
    expect(page.mediaType === 'text' ? validate(page.expectation, page.source) : []).toEqual([]);
  });

  test('there are fifteen pages, three of them HTML, and seven besides the given one are complete', () => {
    const pages = listSlugs().map(readPage);
    expect(pages.filter((page) => page.expectation.complete).length).toBeGreaterThanOrEqual(8);
    expect(pages.filter((page) => page.mediaType === 'html').length).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeGreaterThanOrEqual(15);
  });
});

describe('the given page', () => {
  test('is kept byte for byte', () => {
    expect(createHash('sha256').update(readRequired(GIVEN_PAGE, 'source.txt')).digest('hex')).toBe(GIVEN_SHA256);
  });
});

describe('the validator', () => {
  const { source, expectation } = readPage(GIVEN_PAGE);
  if (!expectation.complete) throw new Error('the given page is complete');

  test('names list, index and words when the words are not on the page', () => {
    const [first, ...others] = expectation.quotes;
    if (first === undefined) throw new Error('the given page has quotes');
    const wrong = { ...expectation, quotes: [{ ...first, text: 'Russia Disagrees' }, ...others] };
    expect(validate(wrong, source)).toContain('quotes[0]: words not found: "Russia Disagrees"');
  });

  test('sees a nestedIn that does not hold the quote', () => {
    const quotes = expectation.quotes.map((quote) => (quote.nestedIn === 1 ? { ...quote, nestedIn: 0 } : quote));
    expect(validate({ ...expectation, quotes }, source)).toEqual([
      'quotes[2]: nestedIn 0 is not a quote that holds it',
    ]);
  });

  test('sees an entity that is referred to and not listed', () => {
    const entities = expectation.entities.filter((entity) => entity.name !== 'Sochi');
    expect(validate({ ...expectation, entities }, source)).toEqual(['mentions[5]: no entity is called Sochi']);
  });

  test('sees a name on the page that no mention holds', () => {
    const mentions = expectation.mentions.filter((_, index) => index !== 1);
    expect(validate({ ...expectation, mentions }, source)).toEqual([
      'mentions: "Russia" at 21 is a name of an entity but no mention',
    ]);
  });

  test('sees a line of the page that is neither kept nor removed', () => {
    const removed = expectation.article.removed.filter((item) => item.reason !== 'navigation');
    const wrong = { ...expectation, article: { ...expectation.article, removed } };
    expect(validate(wrong, source)).toEqual(['blocks and removed: none holds "Search"']);
  });

  test('a missing or malformed expectation is an error that names the page', () => {
    expect(() => readPage('no-such-page')).toThrow('seeds/pages/no-such-page/expected.json is missing');
    expect(() => readExpectation('a-page', '{')).toThrow('a-page/expected.json is not JSON');
    expect(() => readExpectation('a-page', '{"complete":false,"article":{"headline":null},"quotes":[{}]}')).toThrow(
      /a-page.*\n?.*quotes\[0\]/s,
    );
  });
});
