import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

const SCREENSHOTS = path.join(tmpdir(), 'onrecord-screenshots');
const WIDTHS = [360, 1440];

useBrowser();
beforeAll(() => mkdir(SCREENSHOTS, { recursive: true }));

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(Object.entries(PAGE_TYPES))('%s has no accessibility violation and fits the phone', async (name, open) => {
    const page = await visit('/', { colorScheme });
    await open(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const file = `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(SCREENSHOTS, file), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${width} wide, how far the page can be pushed sideways`).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
    }
  });
});
