import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';

useBrowser();

test('the library’s reference runs under its strict policy, asks nobody else, and finds a function', async () => {
  const page = await visit('about:blank');
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', ({ message }) => troubles.push(message));
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));

  const response = await page.goto('/library');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await page.getByRole('link', { name: 'Cookbook' }).first().click();
  await page.getByRole('heading', { name: 'Who is quoted most' }).waitFor();
  await page.goto('/library/functions/index.findQuotes.html');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('findQuotes');
  // TypeDoc puts a link into the summary that unfolds it.
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).disableRules('nested-interactive');
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  expect({ troubles, hosts: hosts.size }).toEqual({ troubles: [], hosts: 1 });
});
