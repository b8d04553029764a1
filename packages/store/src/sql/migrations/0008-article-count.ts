import type { Types } from '../types.ts';

/** How many articles there are: one row, or none where there never was one. To count them takes longer the more there are, and everything that watches an archive asks. */
export const articleCount = (type: Types): readonly string[] => [
  `create table article_count (
    id ${type.integer} primary key check (id = 1),
    articles ${type.integer} not null
  )${type.strict}`,
  'insert into article_count (id, articles) select 1, count(*) from articles having count(*) > 0',
];
