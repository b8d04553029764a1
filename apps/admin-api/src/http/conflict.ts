import { isDeepStrictEqual } from 'node:util';
import type { ArchiveEvent, RevisionContent } from '@onrecord/store';
import type { Desk } from './operation.ts';
import { ApiProblem, type Conflict, toProblem } from './problem.ts';

/** A change that came too late. */
export interface LateChange {
  /** Of the operation: tells an article from an entity. */
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** The caller's, and the one that is there. */
  readonly base: number;
  readonly current: number;
}

type Change = Conflict['changes'][number];

const MOST_CHANGES = 100;
/** Characters; longer values are not repeated. */
const LONGEST = 2_000;

/** Refuses a change that came too late with what happened since; what failed otherwise, as it failed. */
export function tellConflict(desk: Desk, late: Omit<LateChange, 'current'>) {
  return async (error: unknown): Promise<never> => {
    const { code, message, extras } = toProblem(error);
    const { currentVersion } = extras;
    if (code !== 'version-stale' || currentVersion === undefined) throw error;
    const conflict = await describeConflict(desk, { ...late, current: currentVersion });
    throw new ApiProblem(code, message, { ...extras, ...(conflict !== null && { conflict }) });
  };
}

/** What happened since the version a caller saw; null where nothing has versions. */
async function describeConflict(desk: Desk, late: LateChange): Promise<Conflict | null> {
  const id = String(late.params.id ?? '');
  const found = late.path.startsWith('/v1/entities/{id}')
    ? await entityConflict(desk, id, late)
    : late.path.startsWith('/v1/articles/{id}')
      ? await articleConflict(desk, id, late)
      : null;
  if (found === null) return null;
  const changes = found.changes.slice(0, MOST_CHANGES).map((change) => withYours(change, late));
  const mergeable = found.base !== null && found.changes.every((change) => !isYours(change, late));
  return { ...found, current: late.current, changes, mergeable };
}

type Found = Pick<Conflict, 'base' | 'since' | 'changes'>;

async function articleConflict({ archive }: Desk, id: string, late: LateChange): Promise<Found> {
  const [before, now, revisions] = await Promise.all([
    archive.loadRevision(id, late.base),
    archive.loadRevision(id, late.current),
    archive.listRevisions(id),
  ]);
  const since = revisions
    .filter(({ version }) => version > late.base && version <= late.current)
    .map(({ version, action, by, at, why }) => ({ version, action, by, at, why }))
    .toSorted((one, other) => one.version - other.version);
  if (before === null || now === null) return { base: null, since: [], changes: [] };
  return { base: late.base, since, changes: [...fieldChanges(before, now), ...quoteChanges(before, now)] };
}

function fieldChanges(before: RevisionContent, now: RevisionContent): readonly Change[] {
  // Blocks and the places of words follow from the text.
  const { blocks: _blocks, removed: _removed, sources: _sources, ...fields } = now.record.article;
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const fromText = { field: 'text', base: before.record.text, current: now.record.text };
  return [
    fromText,
    ...names.map((field) => ({
      field,
      base: shown(before.record.article[field]),
      current: shown(now.record.article[field]),
    })),
  ].filter(({ base, current }) => !isDeepStrictEqual(base, current));
}

/** Words without the place where they stand, as they are sent. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return 'text' in value && 'span' in value ? value.text : value;
}

function quoteChanges(before: RevisionContent, now: RevisionContent): readonly Change[] {
  const ids = new Set([...before.record.quotes, ...now.record.quotes].map(({ id }) => id));
  return [...ids]
    .map((id) => ({ field: `quotes.${id}`, base: quoteOf(before, id), current: quoteOf(now, id) }))
    .filter(({ base, current }) => !isDeepStrictEqual(base, current));
}

/** What editors decide about a quote; not where its words stand, which moves with every edit before it. */
function quoteOf({ record, decisions }: RevisionContent, id: string) {
  const quote = record.quotes.find((one) => one.id === id);
  if (quote === undefined) return null;
  const words = record.text.slice(quote.span.start, quote.span.end);
  const speaker = quote.speaker && { text: quote.speaker.text, entityId: quote.speaker.entityId };
  return { kind: quote.kind, words, speaker, decision: decisions[id]?.decision ?? null };
}

async function entityConflict({ archive }: Desk, id: string, late: LateChange): Promise<Found> {
  const events = await archive.listEvents(id);
  const since = events.filter(({ number }) => number > late.base && number <= late.current);
  const before = events.filter(({ number }) => number <= late.base);
  return {
    base: late.base > late.current ? null : late.base,
    since: since.map((event) => ({
      ...{ version: event.number, action: event.action, by: event.by, at: event.at },
      why: factOf(event, 'why') as string | null,
    })),
    changes: since.flatMap((event) => entityChange(event, before)),
  };
}

/** The field of an entity that an event of this kind changes, and which of its facts is the new value. */
const ENTITY_FIELDS: Readonly<Record<string, readonly [field: string, fact: string]>> = {
  created: ['name', 'name'],
  renamed: ['name', 'name'],
  retyped: ['type', 'type'],
  'alias-given': ['aliases', 'name'],
  'alias-taken-back': ['aliases', 'name'],
  'role-given': ['roles', 'role'],
  'role-taken-back': ['roles', 'roleId'],
  merged: ['mergedInto', 'into'],
  unmerged: ['mergedInto', 'nothing'],
};

function entityChange(event: ArchiveEvent, before: readonly ArchiveEvent[]): readonly Change[] {
  const [field, fact] = ENTITY_FIELDS[event.action] ?? [];
  if (field === undefined || fact === undefined) return [];
  const last = before.findLast(({ action }) => ENTITY_FIELDS[action]?.[0] === field);
  const base = last === undefined || field === 'aliases' || field === 'roles' ? null : factOf(last, fact);
  return [{ field, base, current: factOf(event, fact) }];
}

function factOf({ payload }: ArchiveEvent, name: string): unknown {
  return payload === null ? null : ((JSON.parse(payload) as Record<string, unknown>)[name] ?? null);
}

/** Whether the refused request is about this very field: one of its body's, or the quote in its address. */
function isYours({ field }: Change, { params, body }: LateChange): boolean {
  if (field === `quotes.${params.quoteId}`) return true;
  return typeof body === 'object' && body !== null && Object.hasOwn(body, field);
}

function withYours(change: Change, late: LateChange): Change {
  const { field, base, current } = change;
  const isLong = JSON.stringify([base, current]).length > LONGEST;
  const sides = isLong ? { field, base: null, current: null } : { field, base, current };
  if (!isYours(change, late)) return sides;
  const { why: _why, ...body } = late.body as Record<string, unknown>;
  return { ...sides, yours: field.startsWith('quotes.') ? body : body[field] };
}
