import { expect, test } from 'vitest';
import { BRIDGE } from '../../test/bridge-record.ts';
import { renderPretty } from './pretty.ts';
import { createStyle } from './terminal-words.ts';

const PLAIN = { style: createStyle(false), width: 60 };

test('a record reads as headline, who said what, who is named, and trouble found', () => {
  expect(renderPretty(BRIDGE, PLAIN)).toBe(`Bridge is safe
2026-05-04 · translated by Ivo Lund

Who said what (2)

  Ada Brenn · direct, said, as “Mayor Ada Brenn”
    “The bridge is safe,”

  Speaker unknown · indirect, denied
    it had moved

People
  Ada Brenn
Places
  Tolme

Notices
  line 3: Nobody found for She. (speaker-unknown)
`);
});

test('an empty record says what is not there', () => {
  const article = { ...BRIDGE.article, headline: null, publishedAt: null, credits: [] };
  const empty = { ...BRIDGE, text: '', article, entities: [], quotes: [], notices: [] };
  expect(renderPretty(empty, PLAIN)).toBe('No headline\ndate unknown\n\nNo quotes found.\n');
});

test('a page cannot give orders to the terminal', () => {
  const headline = { span: null, text: 'Safe\u001b[2J\u009b31m\u202e\nagain' };
  const shown = renderPretty({ ...BRIDGE, article: { ...BRIDGE.article, headline } }, PLAIN);
  expect(shown.split('\n')[0]).toBe('Safe\ufffd[2J\ufffd31m\ufffd again');
});
