import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from './run-process.ts';

/** What `onrecord/html` and `onrecord/schemas` ask for. */
export const PEERS = ['zod', '@mozilla/readability', 'linkedom'] as const;

export const PACKAGE_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Packs the built package into a folder, without network, and returns the tarball's path. */
export async function packInto(folder: string): Promise<string> {
  const printed = await mustRun(['npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: PACKAGE_FOLDER,
  });
  return join(folder, printed.trim());
}

/** A user's project in a new folder, with the packed package installed and nothing else. */
export interface Consumer {
  readonly folder: string;
  readonly write: (name: string, words: string) => Promise<string>;
  /** Puts the optional peers beside it, from this checkout. */
  readonly installPeers: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Installs the tarball as a user would, but offline and with an empty cache: the package must need nothing else. */
export async function createConsumer(): Promise<Consumer> {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-consumer-'));
  const folder = join(root, 'project');
  const write = async (name: string, words: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, words);
    return path;
  };
  await write('package.json', '{ "name": "consumer", "private": true }\n');
  const tarball = await packInto(root);
  const install = [
    'npm',
    'install',
    '--silent',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--cache',
    join(root, 'cache'),
  ];
  await mustRun([...install, tarball], { cwd: folder });
  const installPeers = async (): Promise<void> => {
    await mkdir(join(folder, 'node_modules', '@mozilla'), { recursive: true });
    for (const peer of PEERS) {
      await symlink(join(PACKAGE_FOLDER, 'node_modules', peer), join(folder, 'node_modules', peer));
    }
  };
  return { folder, write, installPeers, remove: () => rm(root, { recursive: true }) };
}
