import { createHash } from 'node:crypto';
import type { ReaderReport } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** A key as the API makes it; nothing else need be looked up. */
const KEY = /^[\w-]{32}$/;

/** What a reader reported, by the key in the reader's private link; null when unknown, or gone with its article. */
export async function readReport(key: string): Promise<ReaderReport | null> {
  if (!KEY.test(key)) return null;
  return (await archive()).loadReaderReport(createHash('sha256').update(key).digest('hex'));
}
