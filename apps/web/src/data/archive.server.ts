import path from 'node:path';
import process from 'node:process';
import type { Store } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';

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
  return openStore(archiveAddress(), { readOnly: true });
}

/** The database's URL, or the path of the archive's file. */
export function archiveAddress(): string {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  const folder = process.env.ONRECORD_DATA;
  if (!folder) throw new Error('DATABASE_URL must name the archive, or ONRECORD_DATA the folder of its file.');
  return path.join(path.resolve(folder), 'archive.sqlite');
}
