import { expect, test } from 'vitest';
import { countReport, sum } from './runners.mjs';
import { closingLine } from './test.mjs';

const REPORT = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  numFailedTestSuites: 0,
  success: true,
};

test('adds the runners up in one plain line', () => {
  const counts = sum([countReport(REPORT), { passed: 1, failed: 2, skipped: 0 }]);
  expect(closingLine(counts)).toBe('4 passed, 2 failed, 2 skipped');
});

test('counts a test file that could not be loaded as failed', () => {
  expect(countReport({ ...REPORT, success: false, numFailedTestSuites: 2 }).failed).toBe(2);
});

test('never calls a report without success a pass', () => {
  expect(countReport({ ...REPORT, success: false }).failed).toBe(1);
});
