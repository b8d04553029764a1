// Which Node, which pnpm, and whether the packages are installed and built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { capture, ended, launch } from './processes.mjs';
import { say, seconds, Trouble } from './say.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODE_WANTED = '24';
const NODE_OLDEST = /** @type {const} */ ([22, 18]);
const NOTES = path.join(ROOT, 'node_modules', '.onrecord');

/** Whether the Node that runs this file can run the project itself. */
export function nodeIsRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > NODE_OLDEST[0] || (major === NODE_OLDEST[0] && minor >= NODE_OLDEST[1]);
}

/** `pnpm@<version>`, from the one place that names it. */
function pinnedPnpm() {
  /** @type {{ packageManager: string }} */
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return manifest.packageManager;
}

/** @param {string} name */
function readNote(name) {
  const file = path.join(NOTES, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * @param {string} name
 * @param {string} text
 */
async function writeNote(name, text) {
  await mkdir(NOTES, { recursive: true });
  await writeFile(path.join(NOTES, name), text);
}

/**
 * The folder that npx keeps these packages' commands in.
 * @param {readonly string[]} packages
 */
async function npxFolder(packages) {
  const note = `npx-${packages.join('-')}`;
  const known = readNote(note);
  if (known && existsSync(path.join(known, 'pnpm'))) return known;
  say(`Getting ${packages.join(' and ')} through npx …`);
  const wanted = packages.flatMap((name) => ['-p', name]);
  const { code, stdout, all } = await capture('npx', ['-y', ...wanted, 'node', '-p', 'process.env.PATH']);
  const folder = stdout.trim().split(path.delimiter)[0];
  if (code !== 0 || !folder) throw new Trouble(`${all}\nnpx could not get ${packages.join(' and ')}; see above.`);
  await writeNote(note, folder);
  return folder;
}

/** @param {string[]} folders searched for programs before anything else */
function environment(...folders) {
  return {
    ...process.env,
    PATH: [...folders, process.env.PATH].join(path.delimiter),
    ONRECORD_TOOLCHAIN: folders.join(path.delimiter),
    NODE_OPTIONS: [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '),
    // What is not read on a terminal is read later, in a file.
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}

/**
 * Runs the same command again on a Node that is recent enough; its exit code.
 * @param {readonly string[]} args
 */
export async function enterNode(args) {
  if (process.env.ONRECORD_TOOLCHAIN) throw new Trouble(`Node ${NODE_WANTED} did not come through npx.`);
  const folder = await npxFolder([`node@${NODE_WANTED}`, pinnedPnpm()]);
  const script = path.join(ROOT, 'scripts', 'run.mjs');
  // The programs inside get ten seconds to stop; they must be gone before we lose patience with what runs them.
  return ended(launch(path.join(folder, 'node'), [script, ...args], { env: environment(folder), patience: 15_000 }));
}

/** The environment in which node, pnpm and turbo are the pinned ones. */
export async function toolEnvironment() {
  if (process.env.ONRECORD_TOOLCHAIN) return process.env;
  return environment(path.dirname(process.execPath), await npxFolder([pinnedPnpm()]));
}

/** Everything that decides what an install gives. */
function installInputs() {
  const packages = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(path.join(ROOT, parent)).map((name) => path.join(parent, name)),
  );
  const manifests = ['.', 'bench', 'e2e', 'postgres-for-tests', ...packages].map((folder) =>
    path.join(folder, 'package.json'),
  );
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const full = path.join(ROOT, file);
    if (existsSync(full)) hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex');
}

/**
 * One quiet step: its output is shown when it fails.
 * @param {string} title
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
async function step(title, [program = '', ...args], env) {
  const since = performance.now();
  const { code, all } = await capture(program, args, { env, cwd: ROOT });
  if (code !== 0) throw new Trouble(`${all}\n${title} failed; see above.`);
  say(`${title}: ${seconds(since)}`);
}

/** The PostgreSQL server of the tests is 59 MB that nobody needs who only starts the site. */
const WITHOUT_TEST_SERVER = ['--filter', '!@onrecord/postgres-for-tests'];

/**
 * Installs what the lockfile says, unless that is already there.
 * @param {{ forTests: boolean }} purpose
 */
export async function install({ forTests }) {
  const env = await toolEnvironment();
  const inputs = installInputs();
  const everything = `${inputs} and the server of the tests`;
  const installed = readNote('installed');
  if (installed === everything || (installed === inputs && !forTests)) return;
  say('Installing packages …');
  const command = ['pnpm', 'install', '--frozen-lockfile', '--reporter=append-only'];
  // CI: pnpm must never stop to ask.
  await step('Install', forTests ? command : [...command, ...WITHOUT_TEST_SERVER], { ...env, CI: 'true' });
  await writeNote('installed', forTests ? everything : inputs);
}

/** Builds the site, the API and the package; what has not changed comes from turbo's cache. */
export async function build() {
  const turbo = path.join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo');
  const command = [process.execPath, turbo, 'run', 'build', '--output-logs=errors-only'];
  await step('Build', command, await toolEnvironment());
}
