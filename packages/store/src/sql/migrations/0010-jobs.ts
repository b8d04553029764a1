import type { Types } from '../types.ts';

/** Imports of many pages. A row's line is forgotten as soon as it is an article, or known not to become one. */
export function jobs(type: Types): readonly string[] {
  return [
    `create table jobs (
      seq ${type.counted},
      id ${type.text} not null unique,
      state ${type.text} not null check (
        state in ('receiving', 'waiting', 'running', 'done', 'cancelled', 'undoing', 'undone')
      ),
      by ${type.text} not null,
      undone_by ${type.text},
      created_at ${type.text} not null,
      updated_at ${type.text} not null,
      worker ${type.text},
      leased_until ${type.text}
    )${type.strict}`,
    `create index jobs_open on jobs (seq) where state in ('receiving', 'waiting', 'running', 'undoing')`,
    `create table job_rows (
      job_id ${type.text} not null references jobs (id) on delete cascade,
      number ${type.integer} not null,
      state ${type.text} not null check (
        state in ('waiting', 'imported', 'known', 'refused', 'left-out', 'undone', 'kept')
      ),
      line ${type.bytes},
      article_id ${type.text},
      reason ${type.text},
      other_id ${type.text},
      percent ${type.integer},
      primary key (job_id, number)
    )${type.strict}`,
    'create index job_rows_by_state on job_rows (job_id, state, number)',
  ];
}
