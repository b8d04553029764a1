import { isDeepStrictEqual } from 'node:util';
import type { Article, ParsedRecord, Quote } from '@onrecord/core';
import { type TextChange, textDiff } from '@onrecord/core/anchor';
import type { RevisionContent } from '@onrecord/store';

/** One side of a difference that is not there on the other. */
interface Sides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface QuoteSide {
  readonly words: string;
  readonly kind: Quote['kind'];
  readonly speaker: string | null;
  readonly decision: string | null;
}

export interface EntitySide {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** What differs between two versions of an article. */
export interface RevisionDiff {
  readonly fields: readonly ({ readonly field: string } & Sides<unknown>)[];
  /** Empty where the text is the same. */
  readonly text: readonly TextChange[];
  readonly quotes: readonly ({ readonly quoteId: string } & Sides<QuoteSide>)[];
  readonly entities: readonly ({ readonly entityId: string } & Sides<EntitySide>)[];
}

/** Compares two versions: fields, the words of the text, quotes, entities. Only what differs is listed. */
export function compareRevisions(before: RevisionContent, after: RevisionContent): RevisionDiff {
  return {
    fields: fieldsOf(before.record.article, after.record.article),
    text: before.record.text === after.record.text ? [] : textDiff(before.record.text, after.record.text),
    quotes: differing(quoteSides(before), quoteSides(after)).map(([quoteId, sides]) => ({ quoteId, ...sides })),
    entities: differing(entitySides(before.record), entitySides(after.record)).map(([entityId, sides]) => ({
      entityId,
      ...sides,
    })),
  };
}

/** What follows from the text, and where a value came from, are no fields of their own. */
const DERIVED: ReadonlySet<string> = new Set(['blocks', 'removed', 'sources']);

function fieldsOf(before: Article, after: Article): RevisionDiff['fields'] {
  const names = Object.keys(after).filter((name) => !DERIVED.has(name)) as (keyof Article)[];
  return names
    .map((field) => ({ field, before: withoutSpans(before[field]), after: withoutSpans(after[field]) }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** A value without the places of its words, which every edit of the text moves. */
function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const { span: _span, ...rest } = value as Record<string, unknown>;
  const [[only, word] = [], ...more] = Object.entries(rest);
  return only === 'text' && more.length === 0 ? word : rest;
}

function quoteSides({ record, decisions }: RevisionContent): ReadonlyMap<string, QuoteSide> {
  return new Map(
    record.quotes.map(({ id, span, kind, speaker }) => {
      const words = record.text.slice(span.start, span.end);
      return [id, { words, kind, speaker: speaker?.text ?? null, decision: decisions[id]?.decision ?? null }];
    }),
  );
}

function entitySides({ entities }: ParsedRecord): ReadonlyMap<string, EntitySide> {
  return new Map(
    entities.map(({ id, name, type, aliases }) => [
      id,
      { name, type, aliases: [...new Set(aliases.map((alias) => alias.name))] },
    ]),
  );
}

function differing<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly [string, Sides<T>][] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): [string, Sides<T>][] => {
    const sides = { before: before.get(id) ?? null, after: after.get(id) ?? null };
    return isDeepStrictEqual(sides.before, sides.after) ? [] : [[id, sides]];
  });
}
