import type { LedgerEntry, Page } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** The public ledger of corrections, oldest first. */
export async function readLedger(after: string | null): Promise<Page<LedgerEntry>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listLedger({ limit: 100, cursor }));
}

/** The newest corrections of an article, newest first. */
export async function readCorrections(articleId: string, limit: number): Promise<readonly LedgerEntry[]> {
  return (await archive()).listCorrections(articleId, limit);
}
