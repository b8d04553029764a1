import type { Generated, Selectable } from 'kysely';
import type { JobState, RowState } from '../../port.ts';

/** An import of many pages. `worker` has it to itself until `leased_until`. */
export interface JobTable {
  seq: Generated<number>;
  id: string;
  state: JobState;
  by: string;
  undone_by: string | null;
  created_at: string;
  updated_at: string;
  worker: string | null;
  leased_until: string | null;
}

/** A job's row as it is read. */
export type JobRecord = Selectable<JobTable>;

/** `line` as it came in, null as soon as it is settled; `other_id` with `percent`: what it nearly repeats. */
export interface JobRowRow {
  job_id: string;
  number: number;
  state: RowState;
  line: Uint8Array | null;
  article_id: string | null;
  reason: string | null;
  other_id: string | null;
  percent: number | null;
}
