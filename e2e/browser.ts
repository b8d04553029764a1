import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchChromium } from './launch-chromium.ts';

let browser: Browser;
const pages: Page[] = [];

/** Opens the browser before this file's tests and closes it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  });
  afterAll(() => browser.close());
}

/** A fresh visitor on a page of the site. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('site'), ...options });
  const page = await context.newPage();
  pages.push(page);
  await page.goto(address);
  return page;
}
