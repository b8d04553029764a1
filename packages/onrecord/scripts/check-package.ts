// What npm would hand out, looked at by the two programs that know how packages go wrong: exports that lead nowhere, and types that
// say ESM where the code is CJS. What they do not see (types that import a private package) the built tests do.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_FOLDER, packInto } from '../test/packed.ts';
import { runProcess } from '../test/run-process.ts';

const CHECKS = [
  ['publint', 'run', '--strict'],
  // node10 does not know `exports`; every Node we run on does.
  ['attw', '--profile', 'node16'],
] as const;

const folder = await mkdtemp(join(tmpdir(), 'onrecord-pack-'));
try {
  const tarball = await packInto(folder);
  for (const [program, ...options] of CHECKS) {
    const bin = join(PACKAGE_FOLDER, 'node_modules', '.bin', program);
    const { code, stdout, stderr } = await runProcess([bin, ...options, tarball]);
    console.log(code === 0 ? `${program}: clean` : `${stdout}${stderr}`);
    if (code !== 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
