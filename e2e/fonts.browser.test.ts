import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

test('a narrow screen waits for no font but that of Arabic, and a wide one has the serif of the site', async () => {
  const narrow = { viewport: { width: 360, height: 800 } };
  expect(await fontsOf('article', narrow)).toEqual([]);
  expect(await fontsOf('article', { viewport: { width: 1280, height: 800 } })).toContainEqual(
    expect.stringContaining('source-serif-4-latin-wght'),
  );
  expect(await fontsOf('original', narrow)).toContainEqual(expect.stringContaining('noto-naskh-arabic'));
});

/** The addresses of all fonts that a page of this kind asks for. */
async function fontsOf(kind: 'article' | 'original', options: BrowserContextOptions): Promise<readonly string[]> {
  const page = await visit('/', options);
  await PAGE_TYPES[kind]?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  );
}
