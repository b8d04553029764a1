import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from './browser.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-browser-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('takes CHROMIUM_PATH at its word', () => {
  expect(findBrowser({ CHROMIUM_PATH: '/nowhere/chromium' })).toBe('/nowhere/chromium');
});

test('finds a program on the path, and only a program', () => {
  const file = path.join(folder, 'chromium');
  writeFileSync(file, '');
  expect(findBrowser({ PATH: folder })).not.toBe(file);
  chmodSync(file, 0o755);
  expect(findBrowser({ PATH: folder })).toBe(file);
});
