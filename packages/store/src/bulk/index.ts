export { openParsePool, type ParsePool } from './parse-pool.ts';
export { makeRow } from './row.ts';
