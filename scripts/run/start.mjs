// `npm start`: the API, which fills an empty archive, and then the site, until somebody says stop.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ended, launch, stopAll, stoppedBy } from './processes.mjs';
import { API, SITE } from './programs.mjs';
import { say, seconds, Trouble } from './say.mjs';
import { checkPorts, readSettings } from './settings.mjs';
import { build, install, ROOT, toolEnvironment } from './toolchain.mjs';
import { welcome } from './welcome.mjs';

/** @typedef {{ name: string, child: import('node:child_process').ChildProcess, ended: Promise<number> }} Service */

const START_LIMIT = 120_000;
/** Milliseconds to stop in: the site only reads, the API may be in the middle of a change. */
const SITE_PATIENCE = 3_000;
const API_PATIENCE = 10_000;
const TOKEN = /\bonr_[A-Za-z0-9_-]{16,}\b/;

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, patience: number, onLine: (line: string) => void }} options
 * @returns {Service}
 */
function startService(name, args, { cwd, env, patience, onLine }) {
  const child = launch(process.execPath, args, { cwd, env, patience, stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
  return { name, child, ended: ended(child) };
}

/**
 * Waits until the service answers; throws a sentence when it ends or takes too long.
 * @param {Service} service
 * @param {string} url
 */
async function answers(service, url) {
  let alive = true;
  void service.ended.then(() => {
    alive = false;
  });
  const deadline = performance.now() + START_LIMIT;
  while (performance.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    if (stoppedBy()) return;
    if (!alive)
      throw new Trouble(`${service.name} stopped before it answered (exit code ${await service.ended}); see above.`);
    await delay(100);
  }
  throw new Trouble(`${service.name} did not answer on ${url} within ${START_LIMIT / 1000} seconds.`);
}

/**
 * Starts API and site of an installed and built checkout and waits until both answer.
 * @param {import('./settings.mjs').Settings} settings
 * @param {(line: string) => void} onLine gets each line the API prints
 */
export async function serve(settings, onLine) {
  const address = (/** @type {number} */ port) =>
    `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const urls = { site: address(settings.sitePort), api: address(settings.apiPort) };
  const env = {
    ...(await toolEnvironment()),
    NODE_ENV: 'production',
    ONRECORD_HOST: settings.host,
    ONRECORD_SITE_PORT: String(settings.sitePort),
    ONRECORD_API_PORT: String(settings.apiPort),
    DATABASE_URL: settings.databaseUrl,
    ONRECORD_SITE_URL: urls.site,
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
  const api = startService('The API', API, {
    cwd: ROOT,
    env,
    patience: API_PATIENCE,
    onLine,
  });
  await answers(api, `${urls.api}/health`);
  // Started last, the site is stopped first: the API, alone with the archive then, tidies it into one file.
  const site = startService('The site', SITE, {
    cwd: ROOT,
    env,
    patience: SITE_PATIENCE,
    onLine: () => undefined,
  });
  await answers(site, `${urls.site}/`);
  return { api, site, urls };
}

/** @param {string} folder */
async function makeFolder(folder) {
  if (existsSync(folder)) return;
  say(`The archive is new: ${folder}`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Trouble(
      `The data folder ${folder} cannot be made (${/** @type {Error} */ (error).message}). Set ONRECORD_DATA to a folder you can write to.`,
    );
  }
}

/** @param {import('./settings.mjs').Settings} settings */
async function serveUntilStopped(settings) {
  const since = performance.now();
  let token = '<the token of your first start>';
  const { api, site, urls } = await serve(settings, (line) => {
    token = TOKEN.exec(line)?.[0] ?? token;
    say(line);
  });
  if (!stoppedBy()) {
    say(`Started: ${seconds(since)}`);
    say(welcome({ urls, token, archive: settings.archive }));
  }
  const first = await Promise.race([api, site].map(async (service) => ({ service, code: await service.ended })));
  if (!stoppedBy())
    throw new Trouble(`${first.service.name} stopped by itself (exit code ${first.code}); the rest was stopped too.`);
}

async function run() {
  const settings = readSettings();
  await install({ forTests: false });
  await build();
  await checkPorts(settings);
  if (settings.folder !== null) await makeFolder(settings.folder);
  try {
    await serveUntilStopped(settings);
  } finally {
    await stopAll();
  }
  say(`Stopped. The archive is kept in ${settings.archive}`);
  return 0;
}

/** A taken port is told before anything is installed or built. */
const before = () => checkPorts(readSettings());

export const start = { before, run };
