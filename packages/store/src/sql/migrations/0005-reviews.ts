import type { Types } from '../types.ts';

/** The queue of quotes that an edit of a text touched. */
export function reviews(type: Types): readonly string[] {
  return [
    `create table reviews (
      seq ${type.counted},
      id ${type.text} not null unique,
      article_id ${type.text} not null references articles (id) on delete cascade,
      version ${type.integer} not null,
      at ${type.text} not null,
      state ${type.text} not null check (state in ('touched', 'gone')),
      reason ${type.text} not null,
      quote ${type.text} not null,
      words ${type.text} not null,
      decision ${type.text},
      now_words ${type.text}
    )${type.strict}`,
    'create index reviews_by_article on reviews (article_id, seq)',
  ];
}
