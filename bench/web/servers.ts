// The two servers that are compared, each a process of its own, started as its user starts it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../e2e/run-onrecord.ts';
import { SITE } from '../../scripts/run/programs.mjs';

const BENCH = path.join(import.meta.dirname, '..');
const NEXT = path.join(BENCH, 'node_modules', 'next', 'dist', 'bin', 'next');
const MINIMAL = path.join(import.meta.dirname, 'minimal');
const PATIENCE_MS = 60_000;

export interface Server {
  readonly url: string;
  readonly child: ChildProcess;
}

/** A Next app of the site's version with one static and one dynamic page, and nothing in them; built where it is not. */
export async function startMinimal(): Promise<Server> {
  if (!existsSync(path.join(MINIMAL, '.next', 'BUILD_ID'))) {
    const build = spawn(process.execPath, [NEXT, 'build', MINIMAL], {
      cwd: BENCH,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(build, 'exit');
  }
  const port = await freePort();
  return start([NEXT, 'start', MINIMAL, '-p', String(port), '-H', '127.0.0.1'], port, {});
}

/** The built site on an archive; `pnpm build` comes before. */
export async function startBuiltSite(archive: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return start(SITE, port, { DATABASE_URL: archive, ONRECORD_SITE_PORT: String(port), ONRECORD_SITE_URL: url });
}

async function start(args: readonly string[], port: number, env: Readonly<Record<string, string>>): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    cwd: BENCH,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${args[0]} did not answer on ${url}.`);
    await wait(100);
  }
  return { url, child };
}

export async function stop({ child }: Server): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Milliseconds of processor time a process has used: the same on a busy machine. Linux counts it in hundredths of a second. */
export function cpuMsOf({ child }: Server): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Megabytes of memory it holds. */
export function memoryOf({ child }: Server): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
}
