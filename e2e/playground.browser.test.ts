import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';

useBrowser();

test('the playground finds who said what, in the browser and nowhere else', async () => {
  const page = await visit('/playground');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Use an example' }).click();
  await main.getByText('found in your browser').waitFor();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await main
    .getByRole('textbox')
    .fill('“We will not sell the pier,” Mayor Ada Brenn said. She added that it was safe.');
  await main.getByText('2 quotes').waitFor();
  expect(asked).toEqual([]);
  expect(await main.getByRole('heading', { level: 3, name: 'Ada Brenn' }).count()).toBe(1);
  expect(await main.getByText('“She” stands for Ada Brenn.').count()).toBe(1);

  await main.getByRole('button', { name: 'Clear' }).click();
  await main.getByText('Nothing to read yet').waitFor();
});

test.each(['light', 'dark'] as const)('the playground with an answer is accessible in %s', async (colorScheme) => {
  const page = await visit('/playground', { colorScheme });
  await page.getByRole('button', { name: 'Use an example' }).click();
  await page.getByText('found in your browser').waitFor();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  }
});

test('without JavaScript the playground says so, and what to do instead', async () => {
  const page = await visit('/playground', { javaScriptEnabled: false });
  expect(await page.getByRole('main').innerText()).toContain('npx onrecord quotes page.txt');
});
