import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@onrecord/core';
import type { QuoteItem } from '@onrecord/store';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HUES } from './article-card.ts';
import { HEIGHT, WIDTH } from './card-frame.ts';
import { DRAWING, drawCard } from './draw-card.ts';
import { quoteCard } from './quote-card.ts';
import { siteCard } from './site-card.ts';

const WEB = path.join(import.meta.dirname, '..', '..');

/** A quote of these words. */
function item(words: string, given: { name?: string; direction?: 'ltr' | 'rtl'; publisher?: string } = {}) {
  const { name = 'Ada Brenn', direction = 'ltr', publisher = 'Tolme Herald' } = given;
  const [quote] = parse('“It is safe,” Ada Brenn said.', { as: 'body' }).quotes;
  const article = { publisher, publishedAt: '2026-05-04', direction, headline: 'Bridge opens' };
  return { quote, words, speaker: { name }, speakerRole: 'Mayor', article } as unknown as QuoteItem;
}

/** Where the words of a card are drawn, in pixels. */
function placeOfWords(svg: string) {
  const box = new Resvg(svg.replace(/<(?:rect|circle)[^>]*>/g, ''), DRAWING).getBBox();
  return { left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0), bottom: (box?.y ?? 0) + (box?.height ?? 0) };
}

test('a card is a picture of the size that is asked for', async () => {
  const png = Buffer.from(await drawCard(quoteCard(item('The bridge is safe & <open>,'))));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
});

test('words never reach over the edges, whatever they are', () => {
  const alphabet = 'WMmwilji ABCXYZaeiouß@%—“”,. ŠćÜñ Ωμεγ ЖШщы سلامقضية שלום';
  const words = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 500 });
  fc.assert(
    fc.property(words, words, fc.constantFrom('ltr' as const, 'rtl' as const), (said, name, direction) => {
      const { left, right, bottom } = placeOfWords(quoteCard(item(said, { name, direction, publisher: name })));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(WIDTH);
      expect(bottom).toBeLessThanOrEqual(HEIGHT);
    }),
    { numRuns: 60 },
  );
});

test('what the fonts have no letters for gets the card of the site, and signs that draw nothing are left out', () => {
  expect(quoteCard(item('橋は安全です'))).toBe(siteCard());
  expect(quoteCard(item('It is safe 😀\u0000\u202e!'))).toContain('It is safe !');
});

test('a card does not end in the comma after which the article goes on', () => {
  expect(quoteCard(item('It is safe,'))).toContain('“It is safe”');
});

test('right-to-left words stand at the right, each line in signs of its own direction', () => {
  const svg = quoteCard(item('نقاتل على ثلاث جبهات (منذ 2014).', { direction: 'rtl' }));
  expect(svg).toMatch(/text-anchor="end">\u2067«نقاتل[^<]*\u2069</);
});

test('a card says that a speaker is uncertain, as every list does', () => {
  const sure = item('It is safe');
  expect(quoteCard(sure)).not.toContain('speaker uncertain');
  expect(quoteCard({ ...sure, quote: { ...sure.quote, confidence: 0.2 } })).toContain('speaker uncertain');
});

test('the fonts are there', () => {
  const { fontFiles = [] } = DRAWING.font ?? {};
  expect(fontFiles.length).toBeGreaterThan(0);
  expect(fontFiles.filter((file) => !existsSync(file))).toEqual([]);
});

test('speakers have the colours that they have on the page', () => {
  const tokens = readFileSync(path.join(WEB, 'src', 'styles', 'tokens.css'), 'utf8');
  const light = [...tokens.matchAll(/--speaker-\d: (#\w+);/g)].slice(0, HUES.length).map(([, colour]) => colour);
  expect(light).toEqual(HUES);
});
