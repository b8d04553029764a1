import { defineConfig } from 'vitest/config';

// Tests that need a Chromium: `scripts/run/test.mjs` runs them when it finds one.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'browser',
    globalSetup: ['./archive-for-all.ts'],
    include: ['**/*.browser.test.ts'],
    silent: 'passed-only',
    retry: 0,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
