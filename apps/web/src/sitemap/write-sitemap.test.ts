import { expect, test } from 'vitest';
import { monthPart, namesPart, readMonthPart, readNamesPart } from './parts.ts';
import { writeSitemap } from './write-sitemap.ts';

test('addresses are escaped, and an index lists sitemaps', () => {
  expect(writeSitemap([{ address: 'https://a.example/?a&b', changed: '2026-01-02T00:00:00.000Z' }])).toContain(
    '<url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod></url>',
  );
  expect(writeSitemap([{ address: 'https://a.example/1.xml' }], 'sitemapindex')).toContain(
    '<sitemap><loc>https://a.example/1.xml</loc></sitemap>',
  );
});

test('a part of names is named by its number', () => {
  expect(readNamesPart(namesPart(12))).toBe(12);
  for (const other of ['names-0.xml', 'names-1', 'names-1e3.xml', 'names-100000.xml', '2014-11.xml'])
    expect(readNamesPart(other)).toBeNull();
});

test('a part is named by its month', () => {
  expect(readMonthPart(monthPart({ year: 2014, month: 3 }))).toEqual({ year: 2014, month: 3 });
  for (const other of ['2014-13.xml', 'pages.xml', '2014-1.xml', '2014-01']) expect(readMonthPart(other)).toBeNull();
});
