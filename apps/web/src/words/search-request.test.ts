import { describe, expect, test } from 'vitest';
import { narrowed, narrowings, readSearchAddress, searchPath } from './search-request.ts';

describe('an address of the search', () => {
  test('is read as it was written', () => {
    const address = { query: '"old pier" -bridge speaker:ferro', sort: 'relevance' } as const;
    const params = Object.fromEntries(new URL(searchPath(address), 'http://site.example').searchParams);
    expect(readSearchAddress(params)).toEqual(address);
    expect(searchPath({ query: 'a', sort: 'newest' })).toBe('/search?q=a');
  });

  test('may say anything', () => {
    expect(readSearchAddress({ q: ['a', 'b'], sort: 'drop table' })).toEqual({ query: 'a', sort: 'newest' });
    expect(readSearchAddress({})).toEqual({ query: '', sort: 'newest' });
    expect(readSearchAddress({ q: 'x'.repeat(100_000) }).query.length).toBe(3_000);
  });
});

test('what narrows a query down can be taken back, one by one', () => {
  const query = 'pier speaker:"Nadia Ferro" -kind:direct after:2014  before:2015-02';
  expect(narrowings(query)).toEqual([
    { text: 'speaker:"Nadia Ferro"', without: 'pier -kind:direct after:2014 before:2015-02' },
    { text: '-kind:direct', without: 'pier speaker:"Nadia Ferro" after:2014 before:2015-02' },
    { text: 'after:2014', without: 'pier speaker:"Nadia Ferro" -kind:direct before:2015-02' },
    { text: 'before:2015-02', without: 'pier speaker:"Nadia Ferro" -kind:direct after:2014' },
  ]);
  expect(narrowings('pier bridge')).toEqual([]);
  expect(narrowed('', 'kind:direct')).toBe('kind:direct');
  expect(narrowed('pier', 'kind:direct')).toBe('pier kind:direct');
});
