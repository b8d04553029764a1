import { expect, inject, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { call } from './desk.ts';
import { follow, PAGE_TYPES } from './site-pages.ts';
import { faultsOfHtml } from './validators/html.ts';

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

test.each(Object.entries(PAGE_TYPES))('%s says the same without JavaScript as with it', async (_name, open) => {
  const wordsIn = async (javaScriptEnabled: boolean) => {
    const page = await visit('/', { javaScriptEnabled });
    await open(page);
    return { address: page.url(), words: await page.locator('body').innerText() };
  };
  const without = await wordsIn(false);
  expect(without.words.length).toBeGreaterThan(200);
  expect(without).toEqual(await wordsIn(true));
});

test('a private link and the short answers are HTML by the standard, and lead on', async () => {
  const page = await visit('/');
  await PAGE_TYPES.quote?.(page);
  const quoteId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { key } = await call<{ key: string }>('POST', '/v1/reports', {
    body: { quoteId, reason: 'It was her deputy.' },
  });
  const site = inject('site');
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const answers = [
    await fetch(`${site}/reports/${key}`),
    await fetch(`${site}/quotes/${quoteId}/report`, { ...form, body: 'reason=' }),
    await fetch(`${site}/quotes/none/report`, { ...form, body: 'reason=It+was+her+deputy+who+said+this.' }),
    await fetch(site, form),
    await fetch(`${site}/_next/static/none.js`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 404, 405, 404]);
  expect(answers[0]?.headers.get('cache-control')).toContain('no-store');
  for (const answer of answers) {
    const html = await answer.text();
    expect(await faultsOfHtml(html)).toEqual([]);
    expect(html).toMatch(/<a href="\//);
  }
});
