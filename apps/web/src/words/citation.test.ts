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

test('for citation managers', () => {
  expect(cslItem(ITEM, SITE)).toMatchObject({
    type: 'article-newspaper',
    'container-title': 'Tolme Herald',
    issued: { 'date-parts': [[2026, 5, 4]] },
    URL: 'https://onrecord.example/quotes/q7',
  });
});

test('for TeX, whose signs are escaped', () => {
  expect(bibtex(ITEM, SITE)).toContain('  title = {Bridge \\& 50 \\% of its toll},\n  howpublished = {Tolme Herald},');
});
