import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { explainSqliteError } from './explain.ts';

/**
 * Makes a file that has its name only once it is whole: `make` fills `<file>.part` and answers whether it is right. One that was cut
 * short leaves its part, which the next one replaces.
 *
 * @throws StoreError `duplicate` when there is a file of that name.
 */
export async function placeFile(file: string, make: (part: string) => Promise<boolean>): Promise<boolean> {
  if (existsSync(file))
    throw new StoreError('duplicate', `There is a file ${file} already. Name one that is not there.`);
  const part = `${file}.part`;
  removeFile(part);
  if (!(await make(part))) return false;
  sync(part);
  renameSync(part, file);
  sync(dirname(file));
  return true;
}

/**
 * Copies a whole archive file beside others that read and write it: one moment of it, compact, without its log.
 *
 * @throws StoreError as opening does for a file that is no archive; `database-unavailable` when it is not there.
 */
export function copyFile(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })?.isFile() !== true)
    throw new StoreError('database-unavailable', `There is no archive file ${from}.`);
  let database: Database.Database | null = null;
  try {
    database = new Database(from, { readonly: true, timeout: PATIENCE_MS });
    database.prepare('vacuum into ?').run(to);
  } catch (error) {
    removeFile(to);
    throw explainSqliteError(from, error) ?? error;
  } finally {
    database?.close();
  }
}

const PATIENCE_MS = 10_000;

function removeFile(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
