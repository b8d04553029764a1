import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

/** What has the focus; that it can be seen there, and all in order, is what tab-order.browser.test.ts walks through. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return {
      name: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
      href: element?.getAttribute('href') ?? '',
      tag: element?.tagName,
    };
  });
}

test('a reader goes from a quote in the text to who said it, asks why, and comes back, without a pointer', async () => {
  const page = await visit('/');
  await PAGE_TYPES.article?.(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/*#main');
  for (let step = 0; step < 50; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).href?.startsWith('#s-')) break;
  }
  expect((await focused(page)).name).toMatch(/said by/);
  const says = await page.evaluate(() => {
    const mark = document.activeElement as HTMLElement;
    return { shown: getComputedStyle(mark, '::after').content, told: mark.dataset.says };
  });
  expect(says.shown).toContain(says.told);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#s-/);

  // From the statement on: its words, which lead back, and the reasons.
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).tag === 'SUMMARY') break;
  }
  expect((await focused(page)).name).toBe('Why this speaker?');
  await page.keyboard.press('Enter');
  expect(await page.locator('details[open]').count()).toBe(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#q-/);
});

test('a search is asked and narrowed down from the keyboard', async () => {
  const page = await visit('/search');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type('minister');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=minister');
  await page.getByRole('complementary', { name: 'Narrow down' }).getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=minister\+/);
  expect(await page.getByRole('list', { name: 'Narrowed down by' }).getByRole('link').count()).toBe(1);
});
