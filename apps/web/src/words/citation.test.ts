import type { ArticleSummary } from '@onrecord/store';
import { expect, test } from 'vitest';
import { bibtex, citation, cslItem } from './citation.ts';

const ARTICLE: ArticleSummary = {
  id: 'a1',
  slug: 'bridge',
  state: 'published',
  version: 2,
  headline: 'Bridge & 50 % of its toll',
  standfirst: null,
  publisher: 'Tolme Herald',
  language: 'en',
  direction: 'ltr',
  publishedAt: '2026-05-04T10:00:00Z',
  receivedAt: '2026-05-05T00:00:00Z',
  dueAt: null,
  releasedAt: null,
  updatedAt: '2026-05-05T00:00:00Z',
  quoteCount: 1,
};
const ITEM = {
  quote: {
    id: 'q7',
    kind: 'direct' as const,
    span: { start: 0, end: 1 },
    fragments: [],
    insertions: [],
    group: null,
    speaker: null,
    cue: null,
    addressee: null,
    occasion: null,
    saidOn: null,
    nestedIn: null,
    confidence: 1,
    evidence: { rule: 'label', candidates: [] },
  },
  words: 'It is safe',
  speaker: { id: 'e1', slug: 'ada-brenn', type: 'person' as const, name: 'Ada Brenn' },
  article: ARTICLE,
};
const SITE = 'https://onrecord.example';

test('for people', () => {
  expect(citation(ITEM, SITE)).toBe(
    'Ada Brenn, “It is safe”, in “Bridge & 50 % of its toll” (Tolme Herald, 4 May 2026), https://onrecord.example/quotes/q7',
  );
  const undated = { ...ITEM, speaker: null, article: { ...ARTICLE, publisher: null, publishedAt: null } };
  expect(citation(undated, SITE)).toContain(
    'an unnamed speaker, “It is safe”, in “Bridge & 50 % of its toll” (no date)',
  );
});

test('a sentence that goes on has one comma, marks within marks are single, and reported words have none', () => {
  expect(citation({ ...ITEM, words: 'It is “quite” safe,' }, SITE)).toContain('Ada Brenn, “It is ‘quite’ safe”, in “');
  expect(citation({ ...ITEM, words: 'It is safe.' }, SITE)).toContain('“It is safe”, in');
  expect(citation({ ...ITEM, words: 'It is ...' }, SITE)).toContain('“It is ...”, in');
  const reported = { ...ITEM, quote: { ...ITEM.quote, kind: 'indirect' as const } };
  expect(citation(reported, SITE)).toContain('Ada Brenn, reported: It is safe, in “');
});

test('for citation managers', () => {
  expect(cslItem(ITEM, SITE)).toMatchObject({
    type: 'article-newspaper',
    author: [{ literal: 'Ada Brenn' }],
    title: '“It is safe”, in “Bridge & 50 % of its toll”',
    'container-title': 'Tolme Herald',
    issued: { 'date-parts': [[2026, 5, 4]] },
    URL: 'https://onrecord.example/quotes/q7',
    note: 'Quoted, 4 May 2026',
  });
  expect(cslItem({ ...ITEM, speaker: null }, SITE)).not.toHaveProperty('author');
});

test('for TeX, whose signs are escaped, with the fields that classic BibTeX knows', () => {
  expect(bibtex(ITEM, SITE)).toBe(
    [
      '@misc{qq7,',
      '  author = {{Ada Brenn}},',
      '  title = {“It is safe”, in “Bridge \\& 50 \\% of its toll”},',
      '  howpublished = {Tolme Herald},',
      '  year = {2026},',
      '  month = may,',
      '  note = {Quoted, 4 May 2026},',
      '  url = {https://onrecord.example/quotes/q7}',
      '}\n',
    ].join('\n'),
  );
  expect(bibtex({ ...ITEM, article: { ...ARTICLE, publishedAt: null } }, SITE)).not.toMatch(/year|month/);
});
