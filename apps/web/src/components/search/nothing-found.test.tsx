import type { SearchResult } from '@onrecord/store';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NothingFound } from './nothing-found.tsx';

const ASKED = { query: '"of the" "to be"', sort: 'newest' } as const;
const INSTEAD = { words: [], suggestions: [], beginnings: null };
const FOUND: SearchResult = {
  articles: { items: [], next: null },
  quotes: { items: [], next: null },
  entities: [],
  counts: { articles: 0, quotes: 0, entities: 0 },
  countedTo: 1_000,
  countedAmong: null,
  facets: null,
  rankedAmong: { articles: null, quotes: null },
  notices: [],
  didYouMean: null,
};

const shown = (found: SearchResult) =>
  renderToStaticMarkup(<NothingFound asked={ASKED} found={found} instead={INSTEAD} />);

test('"nothing" is said of what was looked through, with the way on into the rest', () => {
  const whole = shown(FOUND);
  expect(whole).toContain('Nothing in the archive holds all of');
  expect(whole).not.toContain('rel="next"');
  const part = shown({ ...FOUND, countedAmong: 120_000, quotes: { items: [], next: 'further' } });
  expect(part).toContain('None of the newest 120,000 articles holds all of');
  expect(part).toContain('after=further');
  expect(part).not.toContain('Nothing in the archive');
});

test('one word is not "all of" it, and only beginnings that find something are offered', () => {
  const one = (beginnings: string | null) =>
    renderToStaticMarkup(
      <NothingFound asked={{ query: 'harb', sort: 'newest' }} found={FOUND} instead={{ ...INSTEAD, beginnings }} />,
    );
  expect(one(null)).toMatch(/Nothing in the archive holds <strong><bdi>harb/);
  expect(one(null)).not.toContain('begin so');
  expect(one('harb*')).toContain('href="/search?q=harb*"');
});
