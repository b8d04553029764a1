import type { Types } from '../types.ts';

/** What readers look for and do not find: by a digest, and in words only where more than one day saw it. Days, no times; nobody's name. */
export const failedSearches = (type: Types): readonly string[] => [
  `create table failed_searches (
    digest ${type.text} primary key,
    words ${type.text},
    days ${type.integer} not null,
    last_day ${type.text} not null
  )${type.strict}`,
];
