import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1200, height: 900 } };

useBrowser();

/** What a sheet of styles writes before or behind an element. */
function contentOf(element: Locator, part: '::before' | '::after'): Promise<string> {
  return element.evaluate((node, pseudo) => getComputedStyle(node, pseudo).content, part);
}

test('the mark behind a quote says who it is under the pointer, and is large enough for a finger', async () => {
  const page = await visit('/', PHONE);
  await PAGE_TYPES.article?.(page);
  const mark = page.locator('a[data-says]').first();
  const height = await page.getByRole('article').evaluate((element) => element.getBoundingClientRect().height);
  expect(await contentOf(mark, '::after')).toBe('none');
  await mark.hover();
  expect(await contentOf(mark, '::after')).toContain(await mark.getAttribute('data-says'));
  const box = await mark.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  expect(await page.getByRole('article').evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
});

test('on a phone a way leads from the count to what narrows it down; on a desk that stands beside', async () => {
  const phone = await visit('/search?q=ministry', PHONE);
  const way = phone.getByRole('link', { name: 'Narrow down' });
  await way.click();
  expect(new URL(phone.url()).hash).toBe('#narrow-down');
  const heading = phone.getByRole('heading', { name: 'Narrow down' });
  await expect.poll(() => heading.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(740);
  const desk = await visit('/search?q=ministry', DESK);
  expect(await desk.getByRole('link', { name: 'Narrow down' }).isVisible()).toBe(false);
  expect(await desk.getByRole('complementary', { name: 'Narrow down' }).innerText()).toContain(
    '“−” leaves a part out.',
  );
});

test('above a translation stands the way to its original, where on a phone each text says which it is', async () => {
  const page = await visit('/', PHONE);
  await PAGE_TYPES.original?.(page);
  await page.goto(page.url().replace(/\/original$/, ''));
  await page.locator('article header').getByRole('link', { name: 'Read it beside its original' }).click();
  await page.waitForURL('**/original');
  const [english, arabic] = await page.getByRole('main').locator('td:not(:empty)').all();
  expect([english && (await contentOf(english, '::before')), arabic && (await contentOf(arabic, '::before'))]).toEqual([
    '"English"',
    '"Arabic"',
  ]);
});

test('a field keeps its outer edge whatever is typed in it', async () => {
  const page = await visit('/search');
  const field = page.getByRole('main').getByRole('searchbox');
  const edges = () =>
    field.evaluate((node) => [getComputedStyle(node).borderLeftWidth, getComputedStyle(node).borderRightWidth]);
  const before = await edges();
  await field.fill('شمعون');
  expect(before).toEqual(['1px', '0px']);
  expect(await edges()).toEqual(before);
});

test('on paper stands the page’s own address, and nothing that can only be opened or pressed', async () => {
  const page = await visit('/');
  const hidden = ['Why this speaker?', 'Wrong speaker?', 'For programs:', 'Narrow down', 'Follow:'];
  for (const open of [PAGE_TYPES.article, PAGE_TYPES.quote, PAGE_TYPES.topic, PAGE_TYPES.search]) {
    await page.emulateMedia({ media: 'screen' });
    await open?.(page);
    const onScreen = await page.locator('body').innerText();
    expect(hidden.some((words) => onScreen.includes(words))).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const onPaper = await page.locator('body').innerText();
    expect(hidden.filter((words) => onPaper.includes(words))).toEqual([]);
    const { pathname } = new URL(page.url());
    if (/^\/(?:articles|quotes)\//.test(pathname)) expect(onPaper).toContain(pathname);
  }
});
