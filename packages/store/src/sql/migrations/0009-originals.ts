import type { Types } from '../types.ts';

/** The texts that articles are translations of. */
export function originals(type: Types): readonly string[] {
  return [
    `create table originals (
      article_id ${type.text} primary key references articles (id) on delete cascade,
      text ${type.text} not null,
      blocks ${type.text} not null,
      language ${type.text},
      direction ${type.text} not null check (direction in ('ltr', 'rtl')),
      publisher ${type.text},
      url ${type.text},
      media_type ${type.text} not null,
      sha256 ${type.text} not null,
      received ${type.bytes} not null,
      received_at ${type.text} not null,
      pairs ${type.text} not null,
      paired_version ${type.integer} not null
    )${type.strict}`,
  ];
}
