import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';

useBrowser();

/** A visitor on the search, with what was asked for since, in order; each answer takes as long as told. */
async function visitSearch(waits: readonly number[] = []) {
  const page = await visit('/search');
  const asked: string[] = [];
  await page.route('**/search?*', async (route) => {
    const wait = waits[asked.length] ?? 0;
    asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
    await new Promise((resolve) => setTimeout(resolve, wait));
    await route.continue().catch(() => undefined);
  });
  const field = page.getByRole('main').getByRole('searchbox');
  return { page, asked, field };
}

test('results follow what is typed, the address keeps it, and the count is read out', async () => {
  const { page, asked, field } = await visitSearch();
  await field.pressSequentially('harbour', { delay: 20 });
  await page.waitForURL('**/search?q=harbour');
  expect(asked).toEqual(['harbour']);
  const status = page.getByRole('status');
  expect(await status.textContent()).toMatch(/\d+ quotes?, \d+ articles?/);
  expect(await page.locator('#found mark').first().innerText()).toMatch(/harbour/i);
  expect(await page.title()).toContain('Search: harbour');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

  await field.fill('zzzzqqq');
  await page.waitForURL('**/search?q=zzzzqqq');
  expect(await status.textContent()).toContain('Nothing in the archive');
  await page.reload();
  expect(await page.locator('#found').innerText()).toContain('Nothing in the archive');
});

test('an answer that comes late shows nothing any more', async () => {
  const { page, asked, field } = await visitSearch([1_500, 0]);
  await field.fill('harbour');
  await expect.poll(() => asked.length).toBe(1);
  await field.fill('minister');
  await page.waitForURL('**/search?q=minister');
  await page.waitForTimeout(1_600);
  expect(new URL(page.url()).search).toBe('?q=minister');
  expect(await page.locator('#found mark').first().innerText()).toMatch(/minister/i);
});

test('without an answer what was found stays, and the form can be sent', async () => {
  const { page, field } = await visitSearch();
  await field.fill('harbour');
  await page.waitForURL('**/search?q=harbour');
  const before = await page.locator('#found').innerText();
  await page.route('**/search?*typing=1*', (route) => route.abort());
  await field.fill('minister');
  await page.waitForTimeout(500);
  expect(await page.locator('#found').innerText()).toBe(before);
  await field.press('Enter');
  await page.waitForURL('**/search?q=minister');
  expect(await page.locator('#found mark').first().innerText()).toMatch(/minister/i);
});

test('only the search has a program, which is small and stands in the page', async () => {
  const page = await visit('about:blank');
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  const program = page.locator('script[type="module"]');
  for (const address of ['/', '/topics']) {
    await page.goto(address);
    expect(await program.count(), address).toBe(0);
  }
  await page.goto('/search?q=harbour');
  expect((await program.textContent())?.length).toBeLessThan(2_000);
  expect(scripts).toEqual([]);
});
