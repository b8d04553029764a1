// `npm test`: everything that can be tested here, and one plain line of counts at the very end.
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { countVitest, runVitest, sum } from './runners.mjs';
import { say } from './say.mjs';
import { build, install } from './toolchain.mjs';

const BROWSER_TESTS = ['--config', 'e2e/vitest.config.ts'];

/** @returns {Promise<import('./runners.mjs').Counts>} */
async function browserTests() {
  const browser = findBrowser();
  if (browser) return runVitest(BROWSER_TESTS, { CHROMIUM_PATH: browser });
  const count = await countVitest(BROWSER_TESTS);
  const required = process.env.REQUIRE_BROWSER === '1';
  say(
    `${count} browser tests were not run: no Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.`,
  );
  return required ? { passed: 0, failed: count, skipped: 0 } : { passed: 0, failed: 0, skipped: count };
}

/** Runs every test of an installed and built checkout. */
export async function runTests() {
  const unit = await runVitest(['--project', 'unit']);
  const built = await runVitest(['--project', 'built']);
  return sum([unit, built, await browserTests()]);
}

/** @param {import('./runners.mjs').Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

async function run() {
  await install({ forTests: true });
  await build();
  const counts = await runTests();
  say(closingLine(counts));
  return counts.failed === 0 ? 0 : 1;
}

export const test = { run };
