import type { Quote } from '@onrecord/core';
import { quoteSelectors } from '@onrecord/core/anchor';
import type { Decision, ListReviews, Page, QuoteAnchor, Review } from '../../port.ts';
import { chunks } from '../chunks.ts';
import { pageLimit, readCursor, writeCursor } from '../cursor.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { sha256 } from '../events/chain.ts';
import { loadContent } from '../load-article.ts';
import { pageOf } from '../page-of.ts';
import type { ReviewRow } from '../tables.ts';
import type { LostQuote } from './carry-quotes.ts';

/** Puts the quotes that an edit touched into the queue. */
export async function putReviews(
  tx: Tx,
  given: { readonly articleId: string; readonly version: number; readonly lost: readonly LostQuote[] },
): Promise<readonly Review[]> {
  const at = tx.engine.now().toISOString();
  const rows = given.lost.map((lost) => ({
    id: tx.engine.newId(),
    article_id: given.articleId,
    version: given.version,
    at,
    state: lost.state,
    reason: lost.reason,
    quote: JSON.stringify(lost.quote),
    words: lost.words,
    decision: lost.decision === null ? null : JSON.stringify(lost.decision),
    now_words: lost.nowWords,
  }));
  for (const part of chunks(rows)) await tx.db.insertInto('reviews').values(part).execute();
  return rows.map(readReview);
}

/** A row as the archive answers it. */
export function readReview(row: Omit<ReviewRow, 'seq'>): Review {
  return {
    id: row.id,
    articleId: row.article_id,
    version: row.version,
    at: row.at,
    state: row.state,
    reason: row.reason,
    quote: JSON.parse(row.quote) as Quote,
    words: row.words,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as Decision),
    nowWords: row.now_words,
  };
}

/** See `Store.listReviews`. */
export function listReviews(engine: Engine, request: ListReviews): Promise<Page<Review>> {
  return reading(engine, async ({ db }) => {
    const limit = pageLimit(request.limit);
    const after = readCursor(request.cursor, ['reviews']);
    let query = db.selectFrom('reviews').selectAll().orderBy('seq');
    if (request.articleId !== undefined) query = query.where('article_id', '=', request.articleId);
    if (after !== null) query = query.where('seq', '>', after.place);
    const rows = await query.limit(limit + 1).execute();
    return pageOf(rows, limit, {
      cursor: ({ seq }) => writeCursor({ list: 'reviews', place: seq, position: 0 }),
      item: readReview,
    });
  });
}

/** See `Store.loadQuoteAnchor`. */
export function loadQuoteAnchor(engine: Engine, quoteId: string): Promise<QuoteAnchor | null> {
  return reading(engine, async ({ db }) => {
    const article = await db
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.id', 'quotes.article_id')
      .select(['articles.id', 'articles.version'])
      .where('quotes.id', '=', quoteId)
      .executeTakeFirst();
    if (article === undefined) return null;
    const { record } = await loadContent(db, article);
    const quote = record.quotes.find((each) => each.id === quoteId);
    if (quote === undefined) return null;
    const anchor = quoteSelectors(record.text, quote.span);
    return { ...anchor, articleId: article.id, version: article.version, textSha256: sha256(record.text) };
  });
}
