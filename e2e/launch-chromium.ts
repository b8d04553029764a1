import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../scripts/run/browser.mjs';

/** The Chromium of this machine, without a window; asks nothing of the network by itself. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium was found; set CHROMIUM_PATH to one.');
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Chromium refuses to sandbox itself as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return chromium.launch({ executablePath, args });
}
