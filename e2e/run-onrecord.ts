import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..');
const TOKEN = /\bonr_[\w-]{43}/;

/** Where a run of Onrecord keeps its archive and which ports it takes. */
export interface Place {
  readonly data: string;
  /** The archive, where it is not to be a file in the data folder. */
  readonly databaseUrl?: string;
  readonly sitePort: number;
  readonly apiPort: number;
}

/** Onrecord, started as its user starts it. */
export interface Run {
  readonly child: ChildProcess;
  readonly site: string;
  readonly api: string;
  /** Everything printed so far. */
  readonly output: () => string;
  /** The admin's token, when this start printed one. */
  readonly token: () => string | null;
  /** Resolves when both answer, or when the run has ended. */
  readonly ready: Promise<void>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  /** Signals the outermost process and waits for its end. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** An empty place in the system's temporary folder, and how to clear it away. */
export async function newPlace(): Promise<Place & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord e2e '));
  const [sitePort, apiPort] = [await freePort(), await freePort()];
  return {
    data: path.join(folder, 'data'),
    sitePort,
    apiPort,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts Onrecord; `command` is the program and its arguments. */
export function run(place: Place, command: readonly string[] = ['node', 'scripts/run.mjs', 'start']): Run {
  const [program = '', ...args] = command;
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    ONRECORD_DATA: place.data,
    DATABASE_URL: place.databaseUrl,
    ONRECORD_SITE_PORT: String(place.sitePort),
    ONRECORD_API_PORT: String(place.apiPort),
  };
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const ready = new Promise<void>((resolve) => {
    const read = (text: string) => {
      output += text;
      if (output.includes('Ctrl-C stops both.')) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    void ended.then(() => resolve());
  });
  return {
    child,
    site: `http://127.0.0.1:${place.sitePort}`,
    api: `http://127.0.0.1:${place.apiPort}`,
    output: () => output,
    token: () => TOKEN.exec(output)?.[0] ?? null,
    ready,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
