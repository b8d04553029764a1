import type { Db } from '../engine.ts';
import { BEGINNING, hashEvent, hashLedgerLine, sha256 } from '../events/chain.ts';
import { eventsWithPayloads } from '../events/list-events.ts';
import type { EventRow } from '../events/tables.ts';
import { type Difference, difference } from './difference.ts';

const AT_ONCE = 1000;

/** What ends the chain of something that is no longer there. */
const GONE: ReadonlySet<string> = new Set(['deleted', 'killed', 'removed']);

interface Checked {
  readonly count: number;
  readonly first: Difference | null;
}

type ReadEvent = EventRow & { readonly payload: string | null };

/** Every event: numbered without a gap, hashed over the one before, its payload as digested or erased with what it was about. */
export async function verifyEvents(db: Db): Promise<Checked> {
  let before: ReadEvent | null = null;
  let count = 0;
  for await (const event of allEvents(db)) {
    const continues = before?.subject_id === event.subject_id;
    const first =
      (continues || before === null ? null : await checkEnd(db, before)) ??
      checkLink(event, continues ? before : null) ??
      (await checkPayload(db, event));
    if (first !== null) return { count, first };
    before = event;
    count += 1;
  }
  return { count, first: before === null ? null : await checkEnd(db, before) };
}

async function* allEvents(db: Db): AsyncGenerator<ReadEvent> {
  let at = { id: '', number: 0 };
  for (;;) {
    const { id, number } = at;
    const rows = await eventsWithPayloads(db)
      .where((eb) =>
        eb.or([
          eb('events.subject_id', '>', id),
          eb.and([eb('events.subject_id', '=', id), eb('events.number', '>', number)]),
        ]),
      )
      .orderBy('events.subject_id')
      .orderBy('events.number')
      .limit(AT_ONCE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    at = { id: last.subject_id, number: last.number };
  }
}

function placeOf({ subject, subject_id, number }: EventRow): string {
  return `${subject} ${subject_id}, event ${number}`;
}

function checkLink(event: ReadEvent, before: ReadEvent | null): Difference | null {
  const place = placeOf(event);
  const number = (before?.number ?? 0) + 1;
  if (event.number !== number) return difference(place, `event ${number}`, `event ${event.number}`);
  const previous = before?.hash ?? BEGINNING;
  if (event.previous !== previous) return difference(`${place}, previous`, previous, event.previous);
  const hash = hashEvent({ ...event, subjectId: event.subject_id });
  if (event.hash !== hash) return difference(`${place}, hash`, hash, event.hash);
  if (event.payload === null || sha256(event.payload) === event.digest) return null;
  return difference(`${place}, digest of the payload`, event.digest, sha256(event.payload));
}

async function checkPayload(db: Db, event: ReadEvent): Promise<Difference | null> {
  if (event.payload === null) {
    const last = await lastAction(db, event.subject_id);
    return GONE.has(last) ? null : difference(`${placeOf(event)}, payload`, 'its words', undefined);
  }
  const { ledger } = JSON.parse(event.payload) as { ledger?: string | null };
  if (typeof ledger !== 'string') return null;
  const line = await db
    .selectFrom('ledger')
    .select('kind')
    .where('article_id', '=', event.subject_id)
    .where('event', '=', event.hash)
    .executeTakeFirst();
  return line?.kind === ledger ? null : difference(`${placeOf(event)}, line of the ledger`, ledger, line?.kind);
}

async function lastAction(db: Db, subjectId: string): Promise<string> {
  const row = await db
    .selectFrom('events')
    .select('action')
    .where('subject_id', '=', subjectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.action ?? '';
}

/** What a chain is about is there exactly when the chain does not end with its going. */
async function checkEnd(db: Db, last: ReadEvent): Promise<Difference | null> {
  const table = last.subject === 'article' ? 'articles' : 'entities';
  const row = await db.selectFrom(table).select('id').where('id', '=', last.subject_id).executeTakeFirst();
  if ((row === undefined) === GONE.has(last.action)) return null;
  const place = `${last.subject} ${last.subject_id}`;
  return row === undefined
    ? difference(place, 'to be there', undefined)
    : difference(place, last.action, 'still there');
}

/** The public ledger: one chain, every line made by an event that is there, every note as it was hashed, and the head at its end. */
export async function verifyLedger(db: Db): Promise<Checked> {
  let previous = BEGINNING;
  let count = 0;
  for (;;) {
    const rows = await db
      .selectFrom('ledger')
      .leftJoin('events', 'events.hash', 'ledger.event')
      .leftJoin('ledger_notes', 'ledger_notes.number', 'ledger.number')
      .selectAll('ledger')
      .select(['events.subject_id', 'ledger_notes.note'])
      .where('ledger.number', '>', count)
      .orderBy('ledger.number')
      .limit(AT_ONCE)
      .execute();
    for (const { article_id: articleId, note_hash: noteHash, ...row } of rows) {
      const place = `ledger, line ${count + 1}`;
      if (row.number !== count + 1) return { count, first: difference(place, 'to be there', `line ${row.number}`) };
      if (row.previous !== previous) return { count, first: difference(`${place}, previous`, previous, row.previous) };
      const hash = hashLedgerLine({ ...row, articleId, noteHash });
      if (row.hash !== hash) return { count, first: difference(`${place}, hash`, hash, row.hash) };
      if (row.subject_id !== articleId)
        return { count, first: difference(`${place}, event`, `an event of article ${articleId}`, row.subject_id) };
      if (row.note !== null && sha256(row.note) !== noteHash)
        return { count, first: difference(`${place}, note`, noteHash, sha256(row.note)) };
      previous = row.hash;
      count += 1;
    }
    if (rows.length === 0) break;
  }
  const head = await db.selectFrom('ledger_head').selectAll().executeTakeFirst();
  const atEnd = head === undefined ? count === 0 : head.number === count && head.hash === previous;
  return { count, first: atEnd ? null : difference('ledger, its head', { number: count, hash: previous }, head) };
}
