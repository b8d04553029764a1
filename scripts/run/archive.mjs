// `npm run archive -- …`: what is done to an archive as a whole, where there is only Node 20 and npm too.
import path from 'node:path';
import process from 'node:process';
import { ended, launch } from './processes.mjs';
import { install, ROOT, toolEnvironment } from './toolchain.mjs';

const PROGRAM = path.join(ROOT, 'packages', 'store', 'src', 'commands', 'archive.ts');

/** @param {string[]} args */
async function run(args) {
  await install({ forTests: false });
  return ended(launch(process.execPath, [PROGRAM, ...args], { env: await toolEnvironment() }));
}

export const archive = { run };
