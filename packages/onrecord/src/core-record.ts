import type { ParsedRecord as CoreRecord } from '@onrecord/core';
import { fail } from './call-error.ts';
import type { ParsedRecord } from './record.ts';

/** A record as core's functions take it: they change nothing in it either, but do not say so. */
export function coreRecord(record: ParsedRecord): CoreRecord {
  return record as CoreRecord;
}

/** A caller's record; throws a `TypeError` for what cannot be one. Whether it is one in every part, `onrecord/schemas` tells. */
export function checkRecord(of: string, record: unknown, place = 'its first argument'): CoreRecord {
  const fields: { readonly text?: unknown; readonly quotes?: unknown } =
    typeof record === 'object' && record !== null ? record : {};
  if (typeof fields.text !== 'string' || !Array.isArray(fields.quotes))
    fail(of, { place, expected: 'a record that parse has returned', actual: record });
  return record as CoreRecord;
}
