import type { ParsedRecord } from '@onrecord/core';
import { ParsedRecord as ParsedRecordSchema } from '@onrecord/core/schemas';
import * as z from 'zod';
import type { Decision } from '../port.ts';
import { StoreError } from '../store-error.ts';

type Path = readonly (string | number)[];

/**
 * Refuses (`record-invalid`, naming the path) a record that breaks the schema, has a span outside its text, uses an id twice or
 * points at a quote it does not hold. Entities it points at are checked where the archive's ids are known.
 */
export function checkRecord(record: ParsedRecord): ParsedRecord {
  const checked = checkShape(ParsedRecordSchema, record, []);
  checkSpans(checked, checked.text.length);
  checkUnique(checked.quotes, 'quotes');
  checkUnique(checked.entities, 'entities');
  checkNesting(checked);
  return checked;
}

const Decisions = z.record(
  z.string(),
  z.strictObject({
    decision: z.enum(['confirmed', 'corrected', 'rejected']),
    by: z.string(),
    at: z.iso.datetime({ offset: true }),
  }),
);

/** Refuses decisions of another shape (`record-invalid`). */
export function checkDecisions(decisions: Readonly<Record<string, Decision>>): Readonly<Record<string, Decision>> {
  return checkShape(Decisions, decisions, ['decisions']);
}

/** Refuses (`record-invalid`, naming the path) a value of another shape. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown, at: Path): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  throw recordInvalid([...at, ...path], issue?.message ?? 'invalid');
}

/** The error for something wrong at a path of a record, for example `quotes[2].span.end`. */
export function recordInvalid(path: Path, problem: string): StoreError {
  const place = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
  return new StoreError('record-invalid', `The record cannot be kept: ${place || 'record'}: ${problem}.`, {
    details: { path: place },
  });
}

/** Spans are the only objects of the model with `start` and `end`, so a walk finds every one, also those added to the model later. */
function checkSpans(value: object, length: number): void {
  const wrong = wrongSpan(value, length);
  if (wrong !== null) throw recordInvalid(wrong.path, wrong.problem);
}

interface WrongSpan {
  readonly path: Path;
  readonly problem: string;
}

/** The first that is wrong. Its path is made on the way back, for most records have none. */
function wrongSpan(value: object, length: number): WrongSpan | null {
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    const problem = problemOf(value.start, value.end, length);
    return problem === null ? null : { path: [], problem };
  }
  for (const key of Object.keys(value)) {
    const part: unknown = value[key as keyof typeof value];
    if (typeof part !== 'object' || part === null) continue;
    const wrong = wrongSpan(part, length);
    if (wrong !== null) return { ...wrong, path: [Array.isArray(value) ? Number(key) : key, ...wrong.path] };
  }
  return null;
}

function problemOf(start: number, end: number, length: number): string | null {
  if (start > end) return `the span starts at ${start} after its end ${end}`;
  return end > length ? `the span ends at ${end}, outside the text of ${length} characters` : null;
}

function checkUnique(items: readonly { readonly id: string }[], list: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (id === '') throw recordInvalid([list, index, 'id'], 'expected an id that is not empty');
    if (seen.has(id)) throw recordInvalid([list, index, 'id'], `the id "${id}" is used twice`);
    seen.add(id);
  }
}

function checkNesting(record: ParsedRecord): void {
  const ids = new Set(record.quotes.map((quote) => quote.id));
  for (const [index, { id, nestedIn }] of record.quotes.entries()) {
    if (nestedIn === null) continue;
    if (nestedIn === id || !ids.has(nestedIn)) {
      throw recordInvalid(
        ['quotes', index, 'nestedIn'],
        `expected the id of another quote of this record, not "${nestedIn}"`,
      );
    }
  }
}

export interface EntityReference {
  readonly path: Path;
  readonly id: string;
}

/** Each place where a record points at an entity that it does not hold. */
export function missingEntities(record: ParsedRecord): readonly EntityReference[] {
  const held = new Set(record.entities.map((entity) => entity.id));
  const missing: EntityReference[] = [];
  const look = (id: string | null | undefined, path: () => Path) => {
    if (typeof id === 'string' && !held.has(id)) missing.push({ path: path(), id });
  };
  for (const [index, entity] of record.entities.entries()) {
    for (const [at, role] of entity.roles.entries())
      look(role.of?.entityId, () => ['entities', index, 'roles', at, 'of', 'entityId']);
  }
  for (const [index, mention] of record.mentions.entries())
    look(mention.entityId, () => ['mentions', index, 'entityId']);
  for (const [index, quote] of record.quotes.entries()) {
    look(quote.speaker?.entityId, () => ['quotes', index, 'speaker', 'entityId']);
    for (const [at, candidate] of quote.evidence.candidates.entries())
      look(candidate.entityId, () => ['quotes', index, 'evidence', 'candidates', at, 'entityId']);
  }
  return missing;
}
