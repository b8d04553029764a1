import { CONFIDENCE } from '../doubts/confidence.ts';
import type { Types } from '../types.ts';

/** What editors are asked about: undecided quotes by confidence, and what readers report. */
export function desk(type: Types): readonly string[] {
  return [
    `create index quotes_undecided on quotes (${CONFIDENCE[type.engine]}, number) where decision is null`,
    `create table reports (
      seq ${type.counted},
      id ${type.text} not null unique,
      article_id ${type.text} not null references articles (id) on delete cascade,
      quote_id ${type.text} not null,
      quote ${type.text} not null,
      words ${type.text} not null,
      reason ${type.text} not null,
      received_at ${type.text} not null,
      state ${type.text} not null check (state in ('open', 'accepted', 'declined')),
      answer ${type.text},
      answered_by ${type.text},
      answered_at ${type.text},
      key_hash ${type.text} not null unique
    )${type.strict}`,
    'create index reports_by_article on reports (article_id, seq)',
    `create index reports_open on reports (quote_id) where state = 'open'`,
  ];
}
