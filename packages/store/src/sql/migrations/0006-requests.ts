import type { Types } from '../types.ts';

/** Requests that name themselves, with their answers; who made and revoked tokens; and what happened, by time. */
export function requests(type: Types): readonly string[] {
  return [
    `create table kept_answers (
      token_id ${type.text} not null references tokens (id) on delete cascade,
      key ${type.text} not null,
      fingerprint ${type.text} not null,
      expires_at ${type.text} not null,
      article_id ${type.text},
      answer ${type.bytes},
      primary key (token_id, key)
    )${type.strict}`,
    'create index kept_answers_by_end on kept_answers (expires_at)',
    'create index kept_answers_by_article on kept_answers (article_id) where article_id is not null',
    `alter table tokens add column created_by ${type.text}`,
    `alter table tokens add column revoked_by ${type.text}`,
    'create index events_by_time on events (at, subject_id, number)',
  ];
}
