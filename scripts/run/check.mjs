// `pnpm check`: every rule of the house, each named, and a table at the end.
import { ended, launch, stoppedBy } from './processes.mjs';
import { say, Trouble } from './say.mjs';
import { closingLine, runTests } from './test.mjs';
import { build, install, ROOT, toolEnvironment } from './toolchain.mjs';

/** @typedef {{ name: string, run: () => Promise<boolean> }} Step */

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Step}
 */
const program = (name, [file = '', ...args]) => ({
  name,
  run: async () => (await ended(launch(file, args, { cwd: ROOT, env: await toolEnvironment() }))) === 0,
});

/** @type {import('./runners.mjs').Counts | null} */
let counts = null;

/** @type {readonly Step[]} */
const STEPS = [
  // Biome colours its words even in a file.
  program('format and lint', ['pnpm', 'run', '--silent', 'lint', ...(process.stdout.isTTY ? [] : ['--colors=off'])]),
  program('types', ['pnpm', 'run', '--silent', 'types']),
  program('dependencies', ['pnpm', 'run', '--silent', 'deps']),
  program('unused', ['pnpm', 'run', '--silent', 'unused']),
  program('package', ['pnpm', '--filter', './packages/onrecord', 'run', '--silent', 'check:package']),
  {
    name: 'tests',
    run: async () => {
      counts = await runTests();
      return counts.failed === 0;
    },
  },
];

/** @param {readonly string[]} args */
function chosenSteps(args) {
  const without = args[0] === '--without' ? args.slice(1) : [];
  const known = STEPS.map(({ name }) => name);
  const unknown = args[0] && args[0] !== '--without' ? args : without.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Trouble(`usage: check [--without ${known.join('|')} …]; not ${unknown.join(' ')}`, 2);
  return STEPS.filter(({ name }) => !without.includes(name));
}

/** @param {string[]} args */
async function run(args) {
  const steps = chosenSteps(args);
  await install({ forTests: true });
  await build();
  const rows = [];
  for (const { name, run: runStep } of steps) {
    say(`\n── ${name}`);
    const since = performance.now();
    const ok = await runStep();
    if (stoppedBy()) throw new Trouble('', 1);
    rows.push({
      ok,
      line: `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`,
    });
  }
  say(`\n${rows.map(({ line }) => line).join('\n')}`);
  if (counts) say(closingLine(counts));
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

export const check = { run };
