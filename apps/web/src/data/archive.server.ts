import path from 'node:path';
import process from 'node:process';
import type { Store } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';
import { whenFirstAsked } from './when-first-asked.ts';

/** The archive, opened at the first request and only for reading. */
export const archive = whenFirstAsked((): Promise<Store> => openStore(archiveAddress(), { readOnly: true }));

/** The database's URL, or the path of the archive's file. */
export function archiveAddress(): string {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  const folder = process.env.ONRECORD_DATA;
  if (!folder) throw new Error('DATABASE_URL must name the archive, or ONRECORD_DATA the folder of its file.');
  return path.join(path.resolve(folder), 'archive.sqlite');
}
