import type { ArchiveEvent, LedgerEntry, ListLedger, Page } from '../../port.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { pageOf } from '../page-of.ts';
import type { LedgerRow } from './tables.ts';

/** Every event, with what it said; null where that was erased. */
export function eventsWithPayloads(db: Db) {
  return db
    .selectFrom('events')
    .leftJoin('event_payloads', (join) =>
      join
        .onRef('event_payloads.subject_id', '=', 'events.subject_id')
        .onRef('event_payloads.number', '=', 'events.number'),
    )
    .selectAll('events')
    .select('event_payloads.payload');
}

/** See `Store.listEvents`. */
export function listEvents(engine: Engine, subjectId: string): Promise<readonly ArchiveEvent[]> {
  return reading(engine, async ({ db }) => {
    const rows = await eventsWithPayloads(db)
      .where('events.subject_id', '=', subjectId)
      .orderBy('events.number')
      .execute();
    return rows.map(({ subject_id, payload, ...row }) => ({ ...row, subjectId: subject_id, payload }));
  });
}

/** See `Store.listLedger`. */
export function listLedger(engine: Engine, request: ListLedger): Promise<Page<LedgerEntry>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const isNewest = request.order === 'newest';
    const list = isNewest ? 'newest-ledger' : 'ledger';
    const after = readCursor(request.cursor, [list]);
    let lines = linesWithNotes(db)
      .orderBy('ledger.number', isNewest ? 'desc' : 'asc')
      .limit(limit + 1);
    if (after !== null) lines = lines.where('ledger.number', isNewest ? '<' : '>', after.place);
    return pageOf(await lines.execute(), limit, {
      cursor: (last) => writeCursor({ list, place: last.number, position: 0 }),
      item: readLine,
    });
  });
}

/** See `Store.listCorrections`. */
export function listCorrections(engine: Engine, articleId: string, limit: number): Promise<readonly LedgerEntry[]> {
  return reading(engine, async ({ db }) => {
    const rows = await linesWithNotes(db)
      .where('ledger.article_id', '=', articleId)
      .where('ledger.kind', '=', 'corrected')
      .orderBy('ledger.number', 'desc')
      .limit(pageLimit(limit))
      .execute();
    return rows.map(readLine);
  });
}

function linesWithNotes(db: Db) {
  return db
    .selectFrom('ledger')
    .leftJoin('ledger_notes', 'ledger_notes.number', 'ledger.number')
    .selectAll('ledger')
    .select('ledger_notes.note');
}

function readLine({ article_id, note_hash, ...row }: LedgerRow & { readonly note: string | null }): LedgerEntry {
  return { ...row, articleId: article_id, noteHash: note_hash };
}
