import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

/** What has the focus: its name, whether it can be seen, and whether a ring is around it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return {
      name: element.getAttribute('aria-label') ?? element.innerText ?? '',
      href: element.getAttribute('href'),
      tag: element.tagName,
      isSeen: width > 1 && height > 1 && element.checkVisibility(),
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      top: Math.round(element.getBoundingClientRect().top + window.scrollY),
    };
  });
}

/** Steps through a page to its end, or through so much of it. */
async function walk(page: Page, most = 400) {
  const steps = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) break;
    steps.push(at);
  }
  return steps;
}

test.each(['home', 'article', 'person', 'search', 'quote', 'topic', 'said'])(
  'every step through %s is seen, has a ring, and none holds the reader',
  async (name) => {
    const page = await visit('/');
    await PAGE_TYPES[name]?.(page);
    const links = await page
      .locator('a[href], button, summary, textarea, input:not([type=hidden]):not([tabindex="-1"])')
      .evaluateAll((elements) => elements.filter((element) => (element as HTMLElement).checkVisibility()).length);
    const steps = await walk(page);
    expect(steps[0]).toMatchObject({ name: 'Skip to the content', isSeen: true });
    expect(steps.filter(({ isSeen, hasRing }) => !isSeen || !hasRing)).toEqual([]);
    expect(steps.length).toBeGreaterThanOrEqual(Math.min(links, 400) - 1);
  },
);

test('a reader goes from a quote in the text to who said it, asks why, and comes back, without a pointer', async () => {
  const page = await visit('/');
  await PAGE_TYPES.article?.(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  for (let step = 0; step < 50; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page))?.href?.startsWith('#s-')) break;
  }
  expect((await focused(page))?.name).toMatch(/said by/);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#s-/);

  // From the statement on: its words, which lead back, and the reasons.
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page))?.tag === 'SUMMARY') break;
  }
  expect((await focused(page))?.name).toBe('Why this speaker?');
  await page.keyboard.press('Enter');
  expect(await page.locator('details[open]').count()).toBe(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#q-/);
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
