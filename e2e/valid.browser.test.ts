import { describe, expect, inject, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';
import { readFeed } from './validators/feeds.ts';
import { faultsOfHtml } from './validators/html.ts';
import { faultsOfSitemap } from './validators/sitemap.ts';
import { faultsOfStructuredData } from './validators/structured-data.ts';

useBrowser();

const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const ALTERNATE = /<link rel="alternate" type="application\/(?:rss\+xml|atom\+xml|feed\+json)" href="([^"]+)"/g;

/** Pages whose feeds have entries in the demo archive. */
const WITH_ENTRIES = ['home', 'person', 'topic', 'search'];

/** A page as it is sent, at the address a reader comes to. */
async function sourceOf(open: (typeof PAGE_TYPES)[string]) {
  const page = await visit('/');
  await open(page);
  const { pathname, search } = new URL(page.url());
  return (await fetch(`${inject('site')}${pathname}${search}`)).text();
}

describe.each(Object.entries(PAGE_TYPES))('%s', (name, open) => {
  test('is HTML by the standard, with data by schema.org, and its feeds are read by readers of feeds', async () => {
    const html = await sourceOf(open);
    expect(await faultsOfHtml(html)).toEqual([]);
    const data = [...html.matchAll(DATA)].map(([, json = '']) => JSON.parse(json));
    expect(data.flatMap(faultsOfStructuredData)).toEqual([]);
    if (name === 'article') expect(data).toHaveLength(1);

    const feeds = [
      ...new Set([...html.matchAll(ALTERNATE)].map(([, address = '']) => address.replaceAll('&amp;', '&'))),
    ];
    if (WITH_ENTRIES.includes(name)) expect(feeds.length).toBeGreaterThanOrEqual(3);
    for (const feed of feeds) {
      const response = await fetch(new URL(feed, inject('site')));
      const { faults, ids } = readFeed(response.headers.get('content-type') ?? '', await response.text());
      expect({ feed, faults, repeated: ids.length - new Set(ids).size }).toEqual({ feed, faults: [], repeated: 0 });
      if (WITH_ENTRIES.includes(name)) expect(ids.length, feed).toBeGreaterThan(0);
    }
  });
});

test('every sitemap is one by the protocol, and leads to pages that are there', async () => {
  const site = inject('site');
  const [first = ''] = /(?<=Sitemap: )\S+/.exec(await (await fetch(`${site}/robots.txt`)).text()) ?? [];
  const pages: string[] = [];
  for (const maps = [first]; maps.length > 0; ) {
    const xml = await (await fetch(maps.pop() ?? '')).text();
    expect(await faultsOfSitemap(xml)).toEqual([]);
    const found = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
    (xml.includes('<sitemapindex') ? maps : pages).push(...found);
  }
  expect(pages.length).toBeGreaterThan(20);
  const gone: string[] = [];
  for (const page of pages) if ((await fetch(page, { redirect: 'manual' })).status !== 200) gone.push(page);
  expect(gone).toEqual([]);
});

test('the validators see faults', async () => {
  expect(
    await faultsOfHtml('<!DOCTYPE html><html lang="en"><title>x</title><p id="a"><a href="/"><a id="a">'),
  ).not.toEqual([]);
  expect(await faultsOfSitemap('<urlset><url><loc>http://a.example/</loc></url></urlset>')).not.toEqual([]);
  const shape = { '@context': 'https://schema.org', '@type': 'Person', name: 'Ada', age: 40 };
  expect(faultsOfStructuredData(shape)).toEqual([' Person: / must NOT have additional properties']);
  const rss = '<rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>';
  expect(readFeed('application/rss+xml', rss).faults).toContain("/ must have required property 'description'");
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1' }] });
  expect(readFeed('application/feed+json', feed).faults).not.toEqual([]);
});
