import { expect, test } from 'vitest';
import { monthPart, readMonthPart } from './parts.ts';
import { writeSitemap } from './write-sitemap.ts';

test('addresses are escaped, and an index lists sitemaps', () => {
  expect(writeSitemap([{ address: 'https://a.example/?a&b', changed: '2026-01-02T00:00:00.000Z' }])).toContain(
    '<url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod></url>',
  );
  expect(writeSitemap([{ address: 'https://a.example/1.xml' }], 'sitemapindex')).toContain(
    '<sitemap><loc>https://a.example/1.xml</loc></sitemap>',
  );
});

test('a part is named by its month', () => {
  expect(readMonthPart(monthPart({ year: 2014, month: 3 }))).toEqual({ year: 2014, month: 3 });
  for (const other of ['2014-13.xml', 'pages.xml', '2014-1.xml', '2014-01']) expect(readMonthPart(other)).toBeNull();
});
