import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { PAGE_TYPES } from './site-pages.ts';

useBrowser();

/** More stops than any page has. */
const MOST_STOPS = 1_500;

interface Stop {
  readonly index: number;
  readonly fault: string | null;
}

/** Puts a number on everything that can be reached, and answers how many there are. */
function numberStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const shown = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (element) => element.checkVisibility() && !element.hasAttribute('disabled') && element.tabIndex >= 0,
    );
    for (const [index, element] of shown.entries()) element.dataset.stop = String(index);
    return shown.length;
  });
}

/** Where the focus is, and what is wrong with it there: nothing to see, no mark around it, or no name. */
function stopNow(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : [];
    const name = [
      element.getAttribute('aria-label'),
      element.textContent,
      ...labels.map(({ textContent }) => textContent),
    ];
    const what = `${element.tagName} ${element.textContent?.slice(0, 40)}`;
    const faults = [
      ...(width > 0 && height > 0 ? [] : [`${what} cannot be seen`]),
      ...(isMarked ? [] : [`${what} has no mark around it`]),
      ...(name.some((each) => each?.trim()) ? [] : [`${what} has no name`]),
    ];
    return { index: Number(element.dataset.stop ?? -1), fault: faults[0] ?? null };
  });
}

test.each(Object.entries(PAGE_TYPES))(
  '%s is walked through with the Tab key: every link and field once, in order, each named and marked',
  async (_name, open) => {
    const page = await visit('/');
    await open(page);
    // Whoever came by a link stands where they clicked; a walk begins at the top.
    await page.goto(page.url().replace(/#.*$/, ''));
    const count = await numberStops(page);
    expect(count).toBeGreaterThan(8);
    const visited: number[] = [];
    const faults: string[] = [];
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await stopNow(page);
      if (stop === null) break;
      visited.push(stop.index);
      if (stop.fault !== null) faults.push(stop.fault);
    }
    expect(faults).toEqual([]);
    expect(visited).toEqual(Array.from({ length: count }, (_, index) => index));
  },
);
