import type { EventHead } from './chain.ts';

/** Append-only, like revisions: see events/chain.ts. */
export interface EventRow {
  subject: EventHead['subject'];
  subject_id: string;
  number: number;
  action: string;
  by: string;
  at: string;
  digest: string;
  previous: string;
  hash: string;
}

/** What an event says; deleted where words must be erased. */
export interface EventPayloadRow {
  subject_id: string;
  number: number;
  payload: string;
}

/** The public chain of corrections. */
export interface LedgerRow {
  number: number;
  kind: string;
  article_id: string;
  at: string;
  event: string;
  note_hash: string | null;
  previous: string;
  hash: string;
}

export interface LedgerNoteRow {
  number: number;
  article_id: string;
  note: string;
}

/** One row: the last number and hash of the ledger, and the lock on its end. */
export interface LedgerHeadRow {
  id: 1;
  number: number;
  hash: string;
}
