import type { PageRequest } from './archive-types.ts';
import type { LookAlike, PageToImport } from './import-types.ts';

/**
 * `receiving` (its rows come in), `waiting` (for a worker), `running`, `done`, `cancelled`, `undoing`, `undone`. A running job whose worker
 * died is taken up by another.
 */
export type JobState = 'receiving' | 'waiting' | 'running' | 'done' | 'cancelled' | 'undoing' | 'undone';

/** What became of a row: the first three are `ImportOutcome`s; `left-out` by cancelling; `undone`; or `kept`, because somebody worked on it. */
export type RowState = 'waiting' | 'imported' | 'known' | 'refused' | 'left-out' | 'undone' | 'kept';

/** An import of many pages, worked off in the background. */
export interface ImportJob {
  readonly id: string;
  readonly state: JobState;
  readonly by: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly rows: number;
  /** How many rows are in each state. */
  readonly counts: Readonly<Record<RowState, number>>;
}

export interface JobRow {
  /** The line it came in, from 1. */
  readonly number: number;
  readonly state: RowState;
  /** The article that was made of it, or that has its bytes. */
  readonly articleId: string | null;
  /** Why it was refused or kept, as a sentence. */
  readonly reason: string | null;
  readonly lookAlike: Omit<LookAlike, 'slug'> | null;
}

export interface ListJobRows extends PageRequest {
  readonly jobId: string;
  readonly state?: RowState;
}

/** A row as it came in. */
export interface JobLine {
  readonly number: number;
  readonly line: Uint8Array;
}

/** Some rows of a job that a worker has to itself until `until`; what is to be done with them. */
export type JobPart =
  | { readonly jobId: string; readonly by: string; readonly todo: 'import'; readonly rows: readonly JobLine[] }
  | { readonly jobId: string; readonly by: string; readonly todo: 'undo' };

/** A row that was read: a page, or why it is none. */
export type ReadRow = { readonly number: number } & ({ readonly page: PageToImport } | { readonly reason: string });
