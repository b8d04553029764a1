import type { ParsedRecord } from '@onrecord/core';
import type { Store, StoredArticle } from '@onrecord/store';
import { readText } from '../parsing/read-text.ts';
import type { PageText } from '../parsing/reading.ts';

export type IncomingPage = PageText;

/** The page as a record; stores nothing. Throws `overloaded` when too many long ones wait. */
export function readPage(page: IncomingPage): Promise<ParsedRecord> {
  return readText({ what: 'page', page, explain: false });
}

/** Whether there is anything to keep: HTML may be all script. */
export function hasWords({ text }: ParsedRecord): boolean {
  return /\S/.test(text);
}

/** A long debate has some hundred; each is a row in several tables, written in one go while others wait. */
const MOST_QUOTES = 3_000;

/** Why this record cannot be kept as an article, as a sentence; null when it can. */
export function whyNotKept(record: ParsedRecord): string | null {
  if (!hasWords(record)) return 'It holds no words: there is nothing to import.';
  const { length } = record.quotes;
  return length > MOST_QUOTES ? `It holds ${length} quotes, and an article may have ${MOST_QUOTES} at most.` : null;
}

/**
 * Reads a page and keeps it as a draft; null when it cannot be one. `received` are its bytes where they came as a file; else the
 * content in UTF-8. Throws the store's `duplicate` when the archive has these bytes.
 */
export async function importPage(
  archive: Store,
  page: IncomingPage & { readonly received?: Uint8Array },
  by: string,
): Promise<StoredArticle | null> {
  const record = await readPage(page);
  return whyNotKept(record) === null ? keepPage(archive, { page, record, publish: false }, by) : null;
}

interface ReadPage {
  readonly page: IncomingPage & { readonly received?: Uint8Array };
  readonly record: ParsedRecord;
  readonly publish: boolean;
}

/** Keeps a page that has been read, as a draft or published. */
export function keepPage(archive: Store, { page, record, publish }: ReadPage, by: string): Promise<StoredArticle> {
  const received = page.received ?? Buffer.from(page.content, 'utf8');
  const source = { received, mediaType: page.mediaType, origin: page.origin };
  return publish ? archive.importPublished(source, record, by) : archive.importArticle(source, record, by);
}
