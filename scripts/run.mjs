#!/usr/bin/env node
// `npm start`, `npm test`, `npm run archive` and `pnpm check` begin here, on a machine that has nothing but Node 20 and npm.
// No dependencies, and only syntax that Node 20 reads.
import process from 'node:process';
import { archive } from './run/archive.mjs';
import { check } from './run/check.mjs';
import { stopOnSignals } from './run/processes.mjs';
import { Trouble } from './run/say.mjs';
import { start } from './run/start.mjs';
import { test } from './run/test.mjs';
import { enterNode, nodeIsRecent } from './run/toolchain.mjs';

/** @type {Record<string, { before?: () => Promise<void>, run: (args: string[]) => Promise<number> }>} */
const commands = { start, test, check, archive };

/** @param {string[]} argv */
async function main([name = '', ...args]) {
  const command = commands[name];
  if (!command) {
    throw new Trouble(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`, 2);
  }
  await command.before?.();
  return nodeIsRecent() ? command.run(args) : enterNode([name, ...args]);
}

stopOnSignals();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  if (error.message) console.error(error.message);
  process.exitCode = error.exitCode;
}
