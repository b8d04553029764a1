import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

const PERSON = '/people/nader-al-zameeri';
const ORGANISATION = '/organisations/league-of-strait-nations';

useBrowser();

test('without JavaScript a timeline tells when somebody spoke, and each of its years leads to what was said then', async () => {
  const page = await visit(PERSON, { javaScriptEnabled: false });
  const main = page.getByRole('main');
  await main.getByRole('figure', { name: /^Statements of .* by year, 2012 to 2021; at most \d+$/ }).waitFor();
  await main.getByText('Statements by year').click();
  const rows = main.locator('figure tbody tr');
  const counts = (await rows.locator('td').allInnerTexts()).map(Number);
  const all = Number(/(\d+) statements/.exec(await main.innerText())?.[1]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);

  const leads = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const bars = await leads(main.locator('figure svg a'));
  expect(bars.toReversed()).toEqual(await leads(rows.getByRole('link')));

  const year = (await rows.first().locator('th').innerText()).trim();
  await rows.first().getByRole('link').click();
  await page.waitForURL('**?q=after*');
  const dates = await main.locator('article time').allInnerTexts();
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => !date.endsWith(year))).toEqual([]);
});

test('a search in somebody’s words finds theirs alone, and says so where there is nothing', async () => {
  const page = await visit(PERSON, { javaScriptEnabled: false });
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('people');
  await main.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**?q=people');
  expect(await main.locator('blockquote mark').first().innerText()).toMatch(/people/i);
  expect(await main.getByRole('heading', { level: 1 }).innerText()).toBe('Nadir al-Zamiri');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  await page.goto(`${PERSON}?q=zzzzqqq`);
  expect(await main.innerText()).toContain('Nothing they said holds all of this.');
});

test('others speak of an organisation, and are quoted beside it', async () => {
  const page = await visit(ORGANISATION, { javaScriptEnabled: false });
  const others = page.getByRole('region', { name: 'What others said of League of Strait Nations' });
  expect(await others.locator('mark').count()).toBeGreaterThan(0);
  expect(await others.getByRole('link', { name: 'League of Strait Nations', exact: true }).count()).toBe(0);
  const beside = page.getByRole('region', { name: 'Quoted with' }).getByRole('link', { name: /^\d+ articles? with/ });
  await beside.first().click();
  await page.waitForURL('**/search?q=speaker*');
  expect(await page.getByRole('heading', { name: 'Articles' }).count()).toBe(1);
});

test('the list of people leads to each of them, the most quoted first', async () => {
  const page = await visit('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'All people' }).click();
  await page.waitForURL('**/people');
  const first = page.getByRole('main').getByRole('listitem').first();
  const counts = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const said = counts.map((text) => Number(/([\d,]+) statements?/.exec(text)?.[1]?.replaceAll(',', '') ?? 0));
  expect(said.length).toBeGreaterThan(20);
  expect(said).toEqual(said.toSorted((a, b) => b - a));
  const name = await first.getByRole('link').innerText();
  await first.getByRole('link').click();
  await page.waitForURL('**/people/*');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  expect((await page.goto('/people?after=nonsense'))?.status()).toBe(200);
});

test('a topic leads to those who are quoted on it, and to what they said of it', async () => {
  const page = await visit('/topics', { javaScriptEnabled: false });
  await PAGE_TYPES.topic?.(page);
  const topic = page.url();
  const most = page.getByRole('region', { name: 'Most quoted on it' }).getByRole('listitem').first();
  const name = await most.getByRole('link').first().innerText();
  await most.getByRole('link').first().click();
  await page.waitForURL(/\/(?:people|organisations|places)\//);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  await page.goto(topic);
  await most.getByRole('link', { name: `of ${name} on it` }).click();
  await page.waitForURL('**/search?q=keyword*speaker*');
});
