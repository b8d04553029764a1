import type { Types } from '../types.ts';

/** What a token is narrowed to, as a JSON array; null, as for every token of before, where it is not. */
export const tokenScopes = (type: Types): readonly string[] => [`alter table tokens add column scopes ${type.text}`];
