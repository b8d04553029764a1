import { createHash, randomBytes } from 'node:crypto';
import type { ReaderReport } from '@onrecord/store';
import { StoreError } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { writableArchive } from './writable-archive.server.ts';

/** What became of a report: kept, with the secret of its reader's link, or why not. */
export type Filed =
  | { readonly is: 'kept'; readonly key: string }
  | { readonly is: 'no-quote' }
  | { readonly is: 'enough' };

/** Keeps what a reader says is wrong with a quote. */
export async function fileReport(quoteId: string, reason: string): Promise<Filed> {
  const key = randomBytes(24).toString('base64url');
  try {
    await (await writableArchive()).fileReport({ quoteId, reason, keyHash: hashOf(key) });
    return { is: 'kept', key };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'not-found') return { is: 'no-quote' };
    if (error.code === 'state-wrong') return { is: 'enough' };
    throw error;
  }
}

/** A key as the API and this site make it; nothing else need be looked up. */
const KEY = /^[\w-]{32}$/;

/** What a reader reported, by the key in the reader's private link; null when unknown, or gone with its article. */
export async function readReport(key: string): Promise<ReaderReport | null> {
  if (!KEY.test(key)) return null;
  return (await archive()).loadReaderReport(hashOf(key));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
