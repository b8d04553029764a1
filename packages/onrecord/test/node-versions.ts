import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node to run the package on. */
export interface NodeProgram {
  readonly version: string;
  readonly path: string;
}

const OLDEST = 20;

/**
 * The Node that runs the tests, and one of every other major version that is promised and found: those that `ONRECORD_NODES` lists (paths, as
 * in PATH), and every `node` on the PATH.
 */
export const NODES: readonly NodeProgram[] = findNodes();

function findNodes(): readonly NodeProgram[] {
  const listed = (process.env.ONRECORD_NODES ?? '').split(delimiter);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const found = new Map([[majorOf(process.version), { version: process.version, path: process.execPath }]]);
  for (const path of [...listed, ...onPath].filter((each) => each !== '' && existsSync(each))) {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    const major = majorOf(version);
    if (major >= OLDEST && !found.has(major)) found.set(major, { version, path });
  }
  return [...found.values()];
}

function majorOf(version: string): number {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}
