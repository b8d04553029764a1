import type { Store } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';
import { archiveAddress } from './archive.server.ts';
import { whenFirstAsked } from './when-first-asked.ts';

/** The archive for what readers write: their reports, and that a search found nothing. Opened when the first of these comes. */
export const writableArchive = whenFirstAsked((): Promise<Store> => openStore(archiveAddress()));
