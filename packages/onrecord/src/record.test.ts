import type * as core from '@onrecord/core';
import type { ParsedRecord as SchemaRecord } from '@onrecord/core/schemas';
import * as coreSchemas from '@onrecord/core/schemas';
import { expect, expectTypeOf, test } from 'vitest';
import { BRIDGE } from '../test/bridge-record.ts';
import * as entry from './index.ts';
import type { Origin, ParsedRecord } from './record.ts';
import * as schemas from './schemas.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

test('the interfaces written out here are the schemas, field by field', () => {
  expectTypeOf<DeepReadonly<ParsedRecord>>().toEqualTypeOf<DeepReadonly<SchemaRecord>>();
  expectTypeOf<DeepReadonly<Origin>>().toEqualTypeOf<DeepReadonly<core.Origin>>();
  const { id: _id, ...record } = BRIDGE;
  expect(coreSchemas.ParsedRecord.safeParse(record).error).toBeUndefined();
});

test('the main entry is the functions, and the schemas entry every schema of core', () => {
  expect(Object.keys(entry).toSorted()).toEqual([
    'didTheySay',
    'explain',
    'findEntities',
    'findQuotes',
    'parse',
    'parseEach',
    'readLexicon',
    'reanchor',
  ]);
  expect({ ...schemas }).toEqual({ ...coreSchemas });
});
