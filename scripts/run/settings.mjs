// The environment of `npm start`, read once.
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { Trouble } from './say.mjs';
import { ROOT } from './toolchain.mjs';

/**
 * `folder` is made where it is missing; null for a database. `archive` names the archive for people, without a password.
 * @typedef {{ host: string, sitePort: number, apiPort: number, databaseUrl: string, folder: string | null, archive: string }} Settings
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} otherwise
 */
function readPort(env, name, otherwise) {
  const given = env[name];
  if (given === undefined || given === '') return otherwise;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(`${name} must be a port, a whole number from 1 to 65535; it is "${given}".`);
}

/**
 * The archive as both programs open it: they run in folders of their own, so a path is made whole here.
 * @param {NodeJS.ProcessEnv} env
 */
function readArchive(env) {
  const url = env.DATABASE_URL;
  if (url && /^postgres(ql)?:/i.test(url)) return { databaseUrl: url, folder: null, archive: withoutPassword(url) };
  const folder = path.resolve(ROOT, env.ONRECORD_DATA || '.onrecord');
  if (!url) return { databaseUrl: path.join(folder, 'archive.sqlite'), folder, archive: folder };
  if (url.startsWith('file://')) return { databaseUrl: url, folder: null, archive: url };
  const file = path.resolve(ROOT, url.replace(/^file:/, ''));
  return { databaseUrl: file, folder: path.dirname(file), archive: file };
}

/** @param {string} url */
function withoutPassword(url) {
  if (!URL.canParse(url)) return 'the database of DATABASE_URL';
  const { username, host, pathname } = new URL(url);
  return `postgres://${username && `${username}@`}${host}${pathname}`;
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const settings = {
    host: env.ONRECORD_HOST || '127.0.0.1',
    sitePort: readPort(env, 'ONRECORD_SITE_PORT', 3000),
    apiPort: readPort(env, 'ONRECORD_API_PORT', 4100),
    ...readArchive(env),
  };
  if (settings.sitePort === settings.apiPort) {
    throw new Trouble(`ONRECORD_SITE_PORT and ONRECORD_API_PORT are both ${settings.sitePort}; they must differ.`);
  }
  return settings;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the system's error code, or null when the port is free
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/**
 * Throws a sentence when one of the two ports cannot be had.
 * @param {Settings} settings
 */
export async function checkPorts({ host, sitePort, apiPort }) {
  const wanted = /** @type {const} */ ([
    ['site', 'ONRECORD_SITE_PORT', sitePort],
    ['API', 'ONRECORD_API_PORT', apiPort],
  ]);
  for (const [what, name, port] of wanted) {
    const code = await tryPort(host, port);
    if (code === null) continue;
    const place = `Port ${port} on ${host}, which the ${what} needs,`;
    throw new Trouble(
      code === 'EADDRINUSE'
        ? `${place} is taken by another program. Stop that program, or choose another port: ${name}=${port + 1} npm start`
        : `${place} cannot be opened (${code}). Set ONRECORD_HOST to an address of this machine, or ${name} to a port you may open.`,
    );
  }
}
