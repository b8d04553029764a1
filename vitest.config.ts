import { defineConfig } from 'vitest/config';

// Built artefacts are tested apart: `*.built.test.ts` run what `pnpm build` wrote.
const built = ['{packages,apps,scripts,bench,e2e}/**/*.built.test.ts'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.next/**'];

const globalSetup = ['postgres-for-tests/global-setup.ts'];

export default defineConfig({
  test: {
    silent: 'passed-only',
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, ...built],
          globalSetup,
          // A busy machine takes its time to start a server or a process; nothing is measured by this.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: built,
          exclude: ignored,
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/**'],
      exclude: ['**/*.test.ts', '**/index.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
});
