import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node to run the package on. */
export interface NodeProgram {
  readonly version: string;
  readonly path: string;
}

/** The Node that runs the tests, and the oldest one we promise when it is there (`NODE20`, or a `node` on the PATH). */
export const NODES: readonly NodeProgram[] = [{ version: process.version, path: process.execPath }, ...findNode20()];

function findNode20(): readonly NodeProgram[] {
  if (process.version.startsWith('v20.')) return [];
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  for (const path of [process.env.NODE20 ?? '', ...onPath].filter(existsSync)) {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    if (version.startsWith('v20.')) return [{ version, path }];
  }
  return [];
}
