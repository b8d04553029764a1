import type { Kysely } from 'kysely';
import type { Tx } from '../engine.ts';
import { insertRows } from '../insert-rows.ts';
import { randomHex } from '../random-hex.ts';
import type { Tables } from '../tables.ts';
import type { Json } from './canonical-json.ts';
import { BEGINNING, type EventHead, hashEvent, hashLedgerLine, sealPayload, sha256 } from './chain.ts';
import type { EventPayloadRow, EventRow } from './tables.ts';

export interface NewEvent extends Pick<EventHead, 'subject' | 'subjectId' | 'action' | 'by' | 'at'> {
  /** What happened, with the reason; erased when the article is. */
  readonly facts: { readonly [name: string]: Json | undefined };
  /** That its subject is new, so that nobody has to look for what happened to it before. */
  readonly isFirst?: boolean;
}

export interface WrittenEvent {
  readonly number: number;
  readonly hash: string;
}

/** Adds an event to the end of its subject's chain. The caller's transaction has the subject to itself. */
export async function appendEvent({ db }: { readonly db: Kysely<Tables> }, event: NewEvent): Promise<WrittenEvent> {
  const { isFirst = false, ...rest } = event;
  const [written] = await writeEvents(db, [rest], isFirst ? undefined : await lastEvent(db, event.subjectId));
  return written as WrittenEvent;
}

/** Begins the chain of a subject that is new with these events of it, the first one first. */
export async function beginChain(
  { db }: { readonly db: Kysely<Tables> },
  events: readonly Omit<NewEvent, 'isFirst'>[],
): Promise<void> {
  await writeEvents(db, events, undefined);
}

async function writeEvents(
  db: Kysely<Tables>,
  events: readonly Omit<NewEvent, 'isFirst'>[],
  last: WrittenEvent | undefined,
): Promise<readonly WrittenEvent[]> {
  const written: WrittenEvent[] = [];
  const rows: EventRow[] = [];
  const payloads: EventPayloadRow[] = [];
  for (const { facts, ...rest } of events) {
    const before = written.at(-1) ?? last;
    const payload = sealPayload(facts, randomHex(16));
    const head: EventHead = {
      ...rest,
      number: (before?.number ?? 0) + 1,
      digest: sha256(payload),
      previous: before?.hash ?? BEGINNING,
    };
    const hash = hashEvent(head);
    const { subject, subjectId: subject_id, number, action, by, at, digest, previous } = head;
    rows.push({ subject, subject_id, number, action, by, at, digest, previous, hash });
    payloads.push({ subject_id, number, payload });
    written.push({ number, hash });
  }
  await insertRows(db, 'events', rows);
  await insertRows(db, 'event_payloads', payloads);
  return written;
}

function lastEvent(db: Kysely<Tables>, subjectId: string): Promise<WrittenEvent | undefined> {
  return db
    .selectFrom('events')
    .select(['number', 'hash'])
    .where('subject_id', '=', subjectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Forgets what a subject's events said; that they happened, when and by whom stays, and the chain still holds. */
export async function erasePayloads({ db }: Pick<Tx, 'db'>, subjectId: string): Promise<void> {
  await db.deleteFrom('event_payloads').where('subject_id', '=', subjectId).execute();
}

/** What readers are told of a change to something public. */
export interface PublicChange {
  readonly kind: 'corrected' | 'withdrawn' | 'republished' | 'killed';
  readonly articleId: string;
  readonly at: string;
  readonly event: string;
  readonly note: string | null;
}

/**
 * Adds a line to the public ledger. The head's row is the last lock a transaction takes, so that no two can wait for each other, and
 * whoever waits for it holds nobody else up.
 */
export async function appendLedger({ db }: Pick<Tx, 'db'>, change: PublicChange): Promise<void> {
  const { kind, articleId, at, event, note } = change;
  const head = await db
    .insertInto('ledger_head')
    .values({ id: 1, number: 1, hash: BEGINNING })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ number: eb('ledger_head.number', '+', 1) })))
    .returning(['number', 'hash as previous'])
    .executeTakeFirstOrThrow();
  const noteHash = note === null ? null : sha256(note);
  const line = { ...head, kind, articleId, at, event, noteHash };
  const hash = hashLedgerLine(line);
  await db
    .insertInto('ledger')
    .values({ ...head, kind, article_id: articleId, at, event, note_hash: noteHash, hash })
    .execute();
  await db.updateTable('ledger_head').set({ hash }).execute();
  if (note !== null) {
    await db.insertInto('ledger_notes').values({ number: head.number, article_id: articleId, note }).execute();
  }
}
