import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { follow } from './site-pages.ts';

useBrowser();

test('without JavaScript a reader goes from home to an article to a person, and searches', async () => {
  const page = await visit('/', { javaScriptEnabled: false });
  const main = page.getByRole('main');

  await follow(page, '/articles/');
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  expect(headline).not.toBe('');
  expect(await page.getByRole('complementary', { name: 'Who said what' }).innerText()).not.toBe('');

  await follow(page, '/people/');
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  expect(await main.locator('a[href^="/articles/"]').count()).toBeGreaterThan(0);

  await page.goto('/search');
  await main.getByRole('searchbox').fill(name);
  await main.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/search?**');
  expect(await main.innerText()).toContain(name);
  expect(await main.locator('a[href^="/people/"]').count()).toBeGreaterThan(0);
});
