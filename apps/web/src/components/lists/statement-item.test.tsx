import { parse } from '@onrecord/core';
import type { QuoteItem } from '@onrecord/store';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatementsByArticle } from '../entity/statements-by-article.tsx';
import { QuoteFacts } from '../quote/quote-facts.tsx';
import { StatementItem } from './statement-item.tsx';

const RECORD = parse('Ada Brenn denied that the bridge was closed.', { as: 'body' });

/** A quote as a list has it. */
function item(confidence: number): QuoteItem {
  const [quote] = RECORD.quotes;
  if (quote === undefined) throw new Error('Nothing was said.');
  return {
    quote: { ...quote, confidence },
    words: RECORD.text.slice(quote.span.start, quote.span.end),
    decision: null,
    speaker: { id: 'e1', slug: 'ada-brenn', type: 'person', name: 'Ada Brenn' },
    speakerRole: 'harbour chief',
    article: { id: 'a1', slug: 'bridge', headline: 'حول الجسر', language: 'ar', direction: 'rtl', publishedAt: null },
    inHeadline: false,
  } as unknown as QuoteItem;
}

/** Every place that shows a statement away from its article. */
const PLACES = {
  'a list': (shown: QuoteItem) => <StatementItem item={shown} />,
  'a person’s page': (shown: QuoteItem) => <StatementsByArticle items={[shown]} />,
  'the quote’s page': (shown: QuoteItem) => <QuoteFacts item={shown} text={RECORD.text} />,
};

test.each(Object.entries(PLACES))('%s says what the verb judges, and that a speaker is uncertain', (_name, place) => {
  const sure = renderToStaticMarkup(place(item(0.9)));
  expect(sure).toContain('denied');
  expect(sure).not.toContain('speaker uncertain');
  expect(renderToStaticMarkup(place(item(0.2)))).toContain('speaker uncertain');
  expect(sure).toContain('Harbour chief');
});

test.each(['a list', 'a person’s page'] as const)('%s leads to the quote’s own page, once', (name) => {
  const html = renderToStaticMarkup(PLACES[name](item(0.9)));
  expect(html.match(/href="\/quotes\//g)).toHaveLength(1);
});
