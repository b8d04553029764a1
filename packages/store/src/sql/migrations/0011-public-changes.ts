import type { Types } from '../types.ts';

/** How often something changed that readers see: one row, or none where nothing ever did. */
export const publicChanges = (type: Types): readonly string[] => [
  `create table public_changes (
    id ${type.integer} primary key check (id = 1),
    number ${type.integer} not null
  )${type.strict}`,
];
