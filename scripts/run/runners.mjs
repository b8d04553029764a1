// Vitest, run project by project, with the results added up.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { capture, ended, launch, stoppedBy } from './processes.mjs';
import { Trouble } from './say.mjs';
import { ROOT, toolEnvironment } from './toolchain.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const vitest = () => path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** @param {readonly Counts[]} all */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const one of all) {
    total.passed += one.passed;
    total.failed += one.failed;
    total.skipped += one.skipped;
  }
  return total;
}

/**
 * What a vitest report says. A file that could not be loaded ran no test, yet it failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numFailedTestSuites: number, success: boolean }} report
 * @returns {Counts}
 */
export function countReport(report) {
  const failed = report.numFailedTests || (report.success ? 0 : Math.max(1, report.numFailedTestSuites));
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * Runs one vitest project to its end.
 * @param {readonly string[]} args which tests, for example `['--project', 'unit']`
 * @param {NodeJS.ProcessEnv} [more] environment for the tests
 * @returns {Promise<Counts>}
 */
export async function runVitest(args, more = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-report-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...(await toolEnvironment()), ...more };
  const code = await ended(launch(process.execPath, [vitest(), 'run', ...args, ...reporters], { cwd: ROOT, env }));
  if (stoppedBy()) throw new Trouble('', 1);
  try {
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = countReport(JSON.parse(await readFile(report, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * How many tests there are, without running them.
 * @param {readonly string[]} args
 */
export async function countVitest(args) {
  const env = await toolEnvironment();
  const { code, stdout, all } = await capture(
    process.execPath,
    [vitest(), 'list', '--json', '--staticParse=false', ...args],
    {
      cwd: ROOT,
      env,
    },
  );
  if (code !== 0) throw new Trouble(`${all}\nThe tests could not be listed; see above.`);
  return /** @type {unknown[]} */ (JSON.parse(stdout)).length;
}
