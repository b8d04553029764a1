import type { Types } from '../types.ts';

/** What new articles are compared by, and what they nearly repeat. Articles from before are compared with nothing. */
export const lookAlikes = (type: Types): readonly string[] => [
  `create table article_bands (
    band ${type.integer} not null,
    article_id ${type.text} not null references articles (id) on delete cascade,
    primary key (band, article_id)
  )${type.keyed}`,
  `create index article_bands_by_article on article_bands (article_id)`,
  `create table look_alikes (
    article_id ${type.text} primary key references articles (id) on delete cascade,
    other_id ${type.text} not null references articles (id) on delete cascade,
    percent ${type.integer} not null
  )${type.strict}`,
  `create index look_alikes_by_other on look_alikes (other_id)`,
];
