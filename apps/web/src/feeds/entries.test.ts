import { parse } from '@onrecord/core';
import type { ArticleSummary, QuoteItem } from '@onrecord/store';
import { expect, test } from 'vitest';
import { articleEntry, quoteEntry } from './entries.ts';

const SUMMARY: ArticleSummary = {
  id: 'a1',
  slug: 'quay-opens',
  state: 'published',
  version: 1,
  headline: 'Quay opens',
  standfirst: null,
  publisher: null,
  language: 'en',
  direction: 'ltr',
  publishedAt: '2020-05-06',
  receivedAt: '2020-05-07T00:00:00.000Z',
  releasedAt: '2020-05-08T00:00:00.000Z',
  updatedAt: '2020-06-01T00:00:00.000Z',
  dueAt: null,
  quoteCount: 1,
};
const RECORD = parse('The new quay opened on Monday.\n\n“It is safe,” Ada Brenn said.', { as: 'body' });
const CORRECTED_AT = '2020-05-09T10:00:00.000Z';

test('an article says what it is about and how many quotes it has', () => {
  const { summary } = articleEntry(SUMMARY, { record: RECORD, correctedAt: null });
  expect(summary).toBe('The new quay opened on Monday. · 1 quote');
});

test('an article is updated when readers saw a correction, and not when an editor looked at it', () => {
  expect(articleEntry(SUMMARY, { record: RECORD, correctedAt: null })).not.toHaveProperty('updated');
  expect(articleEntry(SUMMARY, { record: RECORD, correctedAt: CORRECTED_AT })).toMatchObject({
    date: '2020-05-06',
    updated: CORRECTED_AT,
  });
});

test('a quote is updated with its article', () => {
  const [quote] = RECORD.quotes;
  if (quote === undefined) throw new Error('there is a quote');
  const item: QuoteItem = {
    quote,
    words: 'It is safe',
    decision: null,
    speaker: null,
    speakerRole: null,
    article: SUMMARY,
    inHeadline: false,
  };
  expect(quoteEntry(item, { correctedAt: CORRECTED_AT })).toMatchObject({
    title: expect.stringContaining('“It is safe”'),
    summary: 'Quay opens',
    updated: CORRECTED_AT,
  });
  expect(quoteEntry(item, null)).not.toHaveProperty('updated');
});
