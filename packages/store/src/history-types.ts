import type { PageRequest } from './archive-types.ts';

/** Something that happened to an article or an entity, for good. `payload` is canonical JSON; null where the words were erased. */
export interface ArchiveEvent {
  readonly subject: 'article' | 'entity';
  readonly subjectId: string;
  readonly number: number;
  readonly action: string;
  readonly by: string;
  readonly at: string;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
  readonly payload: string | null;
}

/** One line of the public ledger of corrections. How a reader checks it: docs/archive.md. */
export interface LedgerEntry {
  readonly number: number;
  readonly kind: string;
  readonly articleId: string;
  readonly at: string;
  readonly event: string;
  readonly noteHash: string | null;
  readonly previous: string;
  readonly hash: string;
  /** What readers were told; null for nothing, or where the article was killed. */
  readonly note: string | null;
}

export interface ListLedger extends PageRequest {
  /** `oldest` unless told: the order in which the chain is checked. */
  readonly order?: 'oldest' | 'newest';
}

/** When an article was withdrawn, and what readers are told. */
export interface Withdrawal {
  readonly at: string;
  readonly note: string | null;
}

/** An article's state at one version, kept for good. */
export interface Revision {
  readonly articleId: string;
  readonly version: number;
  readonly action:
    | 'imported'
    | 'edited'
    | 'restored'
    | 'published'
    | 'submitted'
    | 'returned'
    | 'scheduled'
    | 'embargoed'
    | 'withdrawn'
    | 'readdressed';
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** What was found right, and the first thing that is not; null when all is. Counting stops there. */
export interface VerifyReport {
  readonly checked: {
    readonly events: number;
    readonly ledgerLines: number;
    readonly articles: number;
    readonly entities: number;
    readonly indexRows: number;
  };
  readonly firstDifference: { readonly place: string; readonly expected: string; readonly found: string } | null;
}
