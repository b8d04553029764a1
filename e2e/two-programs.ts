import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { API, SITE } from '../scripts/run/programs.mjs';
import type { Place } from './run-onrecord.ts';
import { ROOT } from './run-onrecord.ts';

const TOKEN = /\bonr_[\w-]{43}/;
const PATIENCE_MS = 60_000;

/** One of the two programs, running by itself. */
export interface Program {
  readonly url: string;
  readonly output: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts the built API on an empty archive; its first start prints a token. */
export async function startApi(place: Place): Promise<Program & { readonly token: string }> {
  await mkdir(path.join(place.data, 'no-seeds'), { recursive: true });
  const url = `http://127.0.0.1:${place.apiPort}`;
  const program = await start(API, { cwd: ROOT, url, ready: `${url}/health`, env: envOf(place) });
  return { ...program, token: TOKEN.exec(program.output())?.[0] ?? '' };
}

/** Starts the built site. */
export function startSite(place: Place): Promise<Program> {
  const url = `http://127.0.0.1:${place.sitePort}`;
  return start(SITE, { cwd: ROOT, url, ready: `${url}/feed.json`, env: envOf(place) });
}

function envOf(place: Place): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    ONRECORD_DATA: place.data,
    ONRECORD_SEEDS: path.join(place.data, 'no-seeds'),
    DATABASE_URL: place.databaseUrl,
    ONRECORD_API_PORT: String(place.apiPort),
    ONRECORD_SITE_PORT: String(place.sitePort),
    ONRECORD_SITE_URL: `http://127.0.0.1:${place.sitePort}`,
    LOG_LEVEL: 'error',
  };
}

interface Start {
  readonly cwd: string;
  readonly url: string;
  readonly ready: string;
  readonly env: NodeJS.ProcessEnv;
}

async function start(args: readonly string[], { cwd, url, ready, env }: Start): Promise<Program> {
  const child: ChildProcess = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await fetch(ready).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${args[0]} did not answer.\n${output}`);
    await wait(100);
  }
  return {
    url,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await closed;
    },
  };
}
