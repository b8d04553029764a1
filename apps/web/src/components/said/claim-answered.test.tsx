import { parse } from '@onrecord/core';
import type { ClaimResult, QuoteItem } from '@onrecord/store';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClaimAnswered } from './claim-answered.tsx';

const RECORD = parse('"We will not sell the pier," Ada Brenn said.', { as: 'body' });

test('what differs is told in words too, for whoever hears the page', () => {
  const [quote] = RECORD.quotes;
  const item = {
    quote,
    words: 'We will not sell the pier,',
    speaker: { id: 'e1', slug: 'ada-brenn', type: 'person', name: 'Ada Brenn' },
    speakerRole: null,
    article: { id: 'a1', slug: 'pier', headline: 'The pier', language: 'en', direction: 'ltr', publishedAt: null },
    inHeadline: false,
  } as unknown as QuoteItem;
  const diff = [
    { in: 'same', words: 'We will' },
    { in: 'said', words: 'not' },
    { in: 'claimed', words: 'never' },
    { in: 'same', words: 'sell the pier' },
  ];
  const result = {
    verdict: 'altered',
    matches: [{ kind: 'altered', item, diff, span: { start: 0, end: 25 } }],
    isCut: false,
  } as unknown as ClaimResult;
  const shown = renderToStaticMarkup(<ClaimAnswered answer={{ result, speaker: null }} by="" />);
  expect(shown.replace(/<[^>]*>/g, '')).toContain(
    'We will (only in the archive:) not (only in your sentence:) never sell the pier',
  );
});
