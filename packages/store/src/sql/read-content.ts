import type { Origin, ParsedRecord } from '@onrecord/core';
import type { SourceInfo } from '../port.ts';
import { StoreError } from '../store-error.ts';
import type { Content } from './permanent-ids.ts';
import type { SourceRow } from './tables.ts';

/** Reads what `revisionText` wrote. */
export function readContent(text: { readonly record: string; readonly decisions: string }): Content {
  return { record: readRecord(text.record), decisions: JSON.parse(text.decisions) as Content['decisions'] };
}

/** Records that were kept before articles had an `original` have none. */
function readRecord(json: string): ParsedRecord {
  const record = JSON.parse(json) as ParsedRecord;
  return { ...record, article: { ...record.article, original: record.article.original ?? null } };
}

/** A record as it is kept, in the shape of today, unread: a name stands between unescaped quotation marks, and no words of a text do. */
export function recordText(json: string): string {
  return json.includes('"original":') ? json : JSON.stringify(readRecord(json));
}

/** What is said of a source without its bytes. */
export function sourceInfo(row: Pick<SourceRow, 'sha256' | 'media_type' | 'received_at' | 'origin'>): SourceInfo {
  return {
    sha256: row.sha256,
    mediaType: row.media_type,
    receivedAt: row.received_at,
    origin: row.origin === null ? null : (JSON.parse(row.origin) as Origin),
  };
}

/** The error for an article id the archive does not know. */
export function articleNotFound(id: string): StoreError {
  return new StoreError('not-found', `The archive has no article ${id}.`, { details: { id } });
}
