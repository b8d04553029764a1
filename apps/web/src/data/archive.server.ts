import path from 'node:path';
import process from 'node:process';
import type { Store } from '@onrecord/store';
import { openSqliteStore } from '@onrecord/store/sqlite';

let opened: Promise<Store> | null = null;

/** The archive, opened at the first request and only for reading; a failure is not kept: the next request tries again. */
export function archive(): Promise<Store> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function open(): Promise<Store> {
  const folder = process.env.ONRECORD_DATA;
  if (!folder) throw new Error('ONRECORD_DATA must name the folder of the archive.');
  return openSqliteStore({ file: path.join(path.resolve(folder), 'archive.sqlite'), readOnly: true });
}
