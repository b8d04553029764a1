import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type Binaries, findBinaries } from './binaries.ts';

export interface Server {
  /** Of a database and a user that may create others. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What is kept need not outlive the run, so nothing waits for a disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
};

/** Starts an empty PostgreSQL server of its own, on a free port of this machine, in a temporary folder. */
export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
  const binaries = await findBinaries(folder);
  const password = randomBytes(12).toString('hex');
  const data = makeCluster(folder, binaries, password);
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...settings], {
    ...binaries.user,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  await untilReady(child);
  const stop = async () => {
    process.off('exit', end);
    const closed = once(child, 'close');
    child.kill('SIGQUIT');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://onrecord:${password}@127.0.0.1:${port}/postgres`, stop };
}

function makeCluster(folder: string, { initdb, user }: Binaries, password: string): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  if (user !== null) for (const name of [folder, data, passwordFile]) chownSync(name, user.uid, user.gid);
  const flags = ['--username=onrecord', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const fast = ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C'];
  execFileSync(initdb, ['-D', data, ...flags, ...fast], { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
  return data;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/** The server writes its log to stderr; it is read to its end, or the server would wait for us. */
function untilReady(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`PostgreSQL ended (${code}): ${said.join('\n')}`)));
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
  });
}
