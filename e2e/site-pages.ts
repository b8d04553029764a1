import type { Page } from 'playwright-core';

/** Articles that other tests publish may name nobody: what needs somebody with statements, or a place, begins at a sample page. */
const SAMPLE = '/articles/general-darwish-to-al-minara-we-fight-on-three-fronts-and-eat-on-one';

/** Every kind of page a reader can open, by the way a reader gets there. */
export const PAGE_TYPES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/'),
  article: openArticle,
  person: openPerson,
  'their words': openTheirWords,
  place: openPlace,
  people: (page) => page.goto('/people'),
  places: (page) => page.goto('/places'),
  topics: (page) => page.goto('/topics'),
  topic: openTopic,
  archive: (page) => page.goto('/archive'),
  year: openYear,
  month: openMonth,
  quote: openQuote,
  original: (page) => page.goto(`${SAMPLE}/original`),
  said: (page) => page.goto('/said?words=The+port+will+open+again&by=minister'),
  corrections: (page) => page.goto('/corrections'),
  about: (page) => page.goto('/about'),
  data: (page) => page.goto('/data'),
  search: (page) => page.goto('/search?q=ministry'),
  'empty search': (page) => page.goto('/search?q=zzzzqqq'),
  'not found': (page) => page.goto('/articles/no-such-article'),
};

async function openArticle(page: Page): Promise<void> {
  await page.goto('/');
  await follow(page, '/articles/');
}

async function openQuote(page: Page): Promise<void> {
  await openArticle(page);
  await page.getByRole('link', { name: 'Link and citation' }).first().click();
  await page.waitForURL('**/quotes/**');
  await page.waitForLoadState();
}

async function openPerson(page: Page): Promise<void> {
  await openArticle(page);
  await follow(page, '/people/');
}

async function openTheirWords(page: Page): Promise<void> {
  await page.goto(SAMPLE);
  await follow(page, '/people/');
  await page.getByRole('main').getByRole('searchbox').fill('the');
  await page.getByRole('main').getByRole('searchbox').press('Enter');
  await page.waitForURL('**?q=the');
  await page.waitForLoadState();
}

async function openPlace(page: Page): Promise<void> {
  await page.goto(SAMPLE);
  await follow(page, '/places/');
}

async function openTopic(page: Page): Promise<void> {
  await page.goto('/topics');
  await follow(page, '/topics/');
}

async function openYear(page: Page): Promise<void> {
  await openMonth(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^\d{4}$/ })
    .click();
  await page.waitForLoadState();
}

async function openMonth(page: Page): Promise<void> {
  await page.goto('/archive');
  await follow(page, '/archive/');
}

/** Clicks the first link in the page's main part that leads there. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.getByRole('main').locator(`a[href^="${address}"]`).first().click();
  await page.waitForURL(`**${address}**`);
  await page.waitForLoadState();
}
