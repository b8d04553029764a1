import type { Store } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';
import { archiveAddress } from './archive.server.ts';

let opened: Promise<Store> | null = null;

/** The archive for what readers write: their reports, and that a search found nothing. Opened when the first of these comes. */
export function writableArchive(): Promise<Store> {
  opened ??= openStore(archiveAddress()).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
