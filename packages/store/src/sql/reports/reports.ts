import type { Quote } from '@onrecord/core';
import type { ListReports, NewReport, Page, ReaderReport, Report } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { type Db, type Engine, reading, writing } from '../engine.ts';
import { keepable } from '../keepable.ts';
import { pageOf } from '../page-of.ts';
import { currentText, putRevision } from '../put-revision.ts';
import type { ReportRow } from '../tables.ts';

/** A quote that so many readers have reported is in the queue already; more would only fill the archive. */
const MOST_OPEN = 20;

/** See `Store.fileReport`. */
export function fileReport(engine: Engine, given: NewReport): Promise<Report> {
  return writing(engine, async ({ db }) => {
    const quote = await db
      .selectFrom('quotes')
      .select(['id', 'article_id', 'quote', 'words'])
      .where('id', '=', given.quoteId)
      .where('shown', '=', 1)
      .executeTakeFirst();
    if (quote === undefined) {
      const details = { id: given.quoteId };
      throw new StoreError('not-found', `Readers see no quote with the id ${given.quoteId}.`, { details });
    }
    const { open } = await db
      .selectFrom('reports')
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .where('quote_id', '=', quote.id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    if (Number(open) >= MOST_OPEN) {
      const details = { id: quote.id };
      throw new StoreError('state-wrong', 'Many readers have reported this quote, and editors know.', { details });
    }
    const row = {
      ...{ id: engine.newId(), article_id: quote.article_id, quote_id: quote.id, quote: quote.quote },
      ...{ words: quote.words, reason: keepable(given.reason), received_at: engine.now().toISOString() },
      ...{ state: 'open' as const, answer: null, answered_by: null, answered_at: null, key_hash: given.keyHash },
    } as const;
    await db.insertInto('reports').values(row).execute();
    return readReport(row);
  });
}

/** See `Store.listReports`. */
export function listReports(engine: Engine, request: ListReports): Promise<Page<Report>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['reports']);
    let query = db.selectFrom('reports').selectAll().orderBy('seq');
    if (request.articleId !== undefined) query = query.where('article_id', '=', request.articleId);
    if (request.state !== undefined) query = query.where('state', '=', request.state);
    if (after !== null) query = query.where('seq', '>', after.place);
    const rows = await query.limit(limit + 1).execute();
    return pageOf(rows, limit, {
      cursor: ({ seq }) => writeCursor({ list: 'reports', place: seq, position: 0 }),
      item: readReport,
    });
  });
}

/** See `Store.loadReport`. */
export function loadReport(engine: Engine, id: string): Promise<Report | null> {
  return reading(engine, async ({ db }) => {
    const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : readReport(row);
  });
}

/** See `Store.loadReaderReport`. */
export function loadReaderReport(engine: Engine, keyHash: string): Promise<ReaderReport | null> {
  return reading(engine, async ({ db }) => {
    const row = await db
      .selectFrom('reports')
      .innerJoin('articles', 'articles.id', 'reports.article_id')
      .selectAll('reports')
      .select(['articles.slug', 'articles.state as article_state'])
      .where('reports.key_hash', '=', keyHash)
      .executeTakeFirst();
    if (row === undefined) return null;
    return { report: readReport(row), articleSlug: row.article_state === 'published' ? row.slug : null };
  });
}

/**
 * See `Store.declineReport`. Whoever answers has looked at the quote: that is a version of its article, as every look is, so that the chain
 * says who looked.
 */
export function declineReport(
  engine: Engine,
  id: string,
  given: { readonly answer: string; readonly by: string },
): Promise<Report> {
  const { answer, by } = { answer: keepable(given.answer), by: keepable(given.by) };
  return writing(engine, async (tx) => {
    const answered = { answer, answered_by: by, answered_at: engine.now().toISOString() };
    const row = await tx.db
      .updateTable('reports')
      .set({ state: 'declined', ...answered })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw await notOpen(tx.db, id);
    const article = await tx.db
      .selectFrom('articles')
      .selectAll()
      .where('id', '=', row.article_id)
      .executeTakeFirstOrThrow();
    const text = await currentText(tx.db, article);
    const change = { by, version: article.version, why: `A reader's report was declined: ${answer}` };
    await putRevision(
      tx,
      { before: article, after: article, old: text, text },
      { action: 'edited', change, settled: [id] },
    );
    return readReport(row);
  });
}

async function notOpen(db: Db, id: string): Promise<StoreError> {
  const known = await db.selectFrom('reports').select('state').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return new StoreError('not-found', `There is no report ${id}.`, { details: { id } });
  return new StoreError('state-wrong', `The report was answered before: it is ${known.state}.`, { details: { id } });
}

/** A row as the archive answers it; the hash of its key stays here. */
export function readReport(row: Omit<ReportRow, 'seq' | 'key_hash'>): Report {
  return {
    id: row.id,
    articleId: row.article_id,
    quoteId: row.quote_id,
    quote: JSON.parse(row.quote) as Quote,
    words: row.words,
    reason: row.reason,
    receivedAt: row.received_at,
    state: row.state,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  };
}
