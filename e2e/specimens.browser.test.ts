import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { newPlace } from './run-onrecord.ts';
import { readSpecimens } from './specimens.ts';
import { startSite } from './two-programs.ts';

const WIDTHS = [320, 768, 1440];
const SPECIMENS = readSpecimens();

let place: Awaited<ReturnType<typeof newPlace>>;
let site: Awaited<ReturnType<typeof startSite>>;
/** Addresses of each specimen by its name: the article, and the first of its quotes. */
const addresses = new Map<string, readonly string[]>();

useBrowser();
beforeAll(async () => {
  place = await newPlace();
  const store = await openSqliteStore({ file: path.join(place.data, 'archive.sqlite') });
  for (const { name, page, mediaType, record } of SPECIMENS) {
    const source = { received: new TextEncoder().encode(page), mediaType, origin: null };
    const draft = await store.importArticle(source, record, 'test');
    const { slug, record: kept } = await store.publishArticle(draft.id, { by: 'test', version: 1 });
    const quotes = kept.quotes.slice(0, 1).map(({ id }) => `/quotes/${id}`);
    addresses.set(name, [`/articles/${slug}`, ...quotes]);
  }
  await store.close();
  site = await startSite(place);
});
afterAll(async () => {
  await site.stop();
  await place.remove();
});

/** Opens an address and says what is wrong with how it stands there, in every width. */
async function faultsAt(address: string): Promise<unknown[]> {
  const page = await visit(`${site.url}${address}`);
  const faults: unknown[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 0) faults.push({ address, width, tooWide });
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  return [...faults, ...violations.map(({ id, nodes }) => ({ address, id, where: nodes.map(({ html }) => html) }))];
}

test.each(SPECIMENS.map(({ name }) => name))('%s stands on every width, accessible', async (name) => {
  const faults = await Promise.all((addresses.get(name) ?? []).map(faultsAt));
  expect(faults.flat()).toEqual([]);
});

test.each([
  ['the front page', '/'],
  ['the list of articles', '/articles'],
  ['the list of topics', '/topics'],
  ['the archive by month', '/archive'],
  ['a search', '/search?q=ferry'],
  ['a search in Arabic', '/search?q=الصبر'],
  ['a search for an endless word', `/search?q=${'x'.repeat(200)}`],
])('%s bears them all', async (_what, address) => {
  expect(await faultsAt(address)).toEqual([]);
});

test.each([
  ['an article in Arabic', 'ar'],
  ['an article in Hebrew', 'he'],
  ['an article in Persian', 'fa'],
])('%s runs from right to left, in its language, wherever its words stand', async (name, language) => {
  const [article = '', quote = ''] = addresses.get(name) ?? [];
  for (const [address, words] of [
    [article, 'main article'],
    [article, 'aside p[lang]'],
    [quote, 'main blockquote'],
    ['/articles', `main h3[lang="${language}"]`],
  ] as const) {
    const page = await visit(`${site.url}${address}`);
    const found = page.locator(words).first();
    const seen = await found.evaluate((element) => [getComputedStyle(element).direction, element.getAttribute('lang')]);
    expect([address, ...seen]).toEqual([address, 'rtl', language]);
  }
});

test('no word of an odd page is markup', async () => {
  const [article = ''] = addresses.get('odd signs') ?? [];
  const page = await visit(`${site.url}${article}`);
  expect(await page.locator('h1 b').count()).toBe(0);
  expect(await page.getByRole('main').innerText()).toContain('<script>alert(1)</script>');
});

test('every speaker of sixty has a mark of their own', async () => {
  const [article = ''] = addresses.get('sixty speakers') ?? [];
  const page = await visit(`${site.url}${article}`);
  const marks = await page.locator('aside section header [aria-hidden]').allInnerTexts();
  expect([marks.length, new Set(marks).size]).toEqual([60, 60]);
});
