import { expect, it } from 'vitest';
import { OPERATIONS } from '../routes/operations.ts';
import { runFuzz } from '../testing/run-fuzz.ts';

/** `pnpm fuzz:api` sends 10,000. */
const CASES = Number(process.env.CASES ?? 1_500);

it(`odd requests of every kind (${CASES} cases) are answered as the document says, without a failure of ours, and change nothing`, async () => {
  const { cases, operations, byStatus, faults } = await runFuzz({ cases: CASES, seed: 7 });
  expect(faults).toEqual([]);
  expect(cases).toBe(CASES);
  expect(operations).toBe(OPERATIONS.length);
  for (const status of ['200', '400', '404', '409']) expect(byStatus[status], status).toBeGreaterThan(0);
}, 300_000);
