import { expect, it } from 'vitest';
import { ParsedRecord } from '../schemas/record.ts';
import { parseHtml } from './index.ts';

it('gives a whole record whose spans slice back into its text', () => {
  const html =
    '<h1>Bridge Reopens</h1><p>“The bridge is open, and it will stay open,” Governor Bo Chen said on Monday in Harbour City.</p>';
  const record = ParsedRecord.parse(parseHtml(html, { origin: { publisher: 'Harbour Post' } }));
  expect(record.article.headline?.text).toBe('Bridge Reopens');
  expect(record.quotes.map(({ span }) => record.text.slice(span.start, span.end))).toEqual([
    'The bridge is open, and it will stay open,',
  ]);
  expect(record.article.sources.publisher).toBe('importer');
});
