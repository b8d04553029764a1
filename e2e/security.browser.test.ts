import { expect, inject, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

test.each(Object.entries(PAGE_TYPES))(
  '%s breaks no rule of its content security policy and asks nobody else',
  async (_name, open) => {
    const page = await visit('about:blank');
    const trouble: string[] = [];
    page.on('console', (message) => {
      // A page that is not there is answered with 404, and Chromium notes it.
      if (message.type() === 'error' && !message.text().includes('404')) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:')) trouble.push(request.url());
    });
    const policies: string[] = [];
    page.on('response', async (response) => {
      const isPage = response.request().isNavigationRequest();
      if (!isPage && response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
      if (isPage) policies.push(response.headers()['content-security-policy'] ?? 'none');
    });
    await open(page);
    await page.waitForLoadState('load');
    expect(trouble).toEqual([]);
    const scripts = policies.map((policy) => /script-src [^;]*/.exec(policy)?.[0] ?? policy);
    expect(scripts.filter((rule) => !rule.startsWith('script-src') || rule.includes("'unsafe-"))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
  },
);

test('words of a page are never run as a script', async () => {
  const page = await visit('/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  expect(await page.getByRole('main').innerText()).toContain('<script>alert(1)</script>');
});
