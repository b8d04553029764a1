import { sql } from 'kysely';
import type { DoubtReason, ListDoubts, Report, Review } from '../../port.ts';
import { readReview } from '../edit-body/reviews.ts';
import type { Tx } from '../engine.ts';
import { membersOf } from '../merged-entities.ts';
import { readReport } from '../reports/reports.ts';
import { CONFIDENCE, SPEAKER_ENTITY, speakerUnknown } from './confidence.ts';
import type { Point } from './point.ts';

/** One of the queue before it is described. */
export interface Entry {
  readonly point: Point;
  readonly id: string;
  readonly reason: DoubtReason;
  readonly articleId: string;
  readonly quoteId: string;
  readonly review: Review | null;
  readonly report: Report | null;
}

/** What is asked for, from where, and how many at most. */
export interface Ask extends Pick<ListDoubts, 'articleId' | 'speakerId' | 'reason' | 'upTo'> {
  /** Only this one. */
  readonly id?: string;
  readonly after: Point | null;
  readonly limit: number;
}

/** Confidence up to which a quote is in doubt. */
const IN_DOUBT = 0.8;

/** Open reports of readers, oldest first. */
export async function reportedEntries({ db, engine }: Tx, ask: Ask): Promise<readonly Entry[]> {
  let query = db.selectFrom('reports').selectAll().where('state', '=', 'open').orderBy('seq');
  if (ask.id !== undefined) query = query.where('id', '=', ask.id);
  if (ask.articleId !== undefined) query = query.where('article_id', '=', ask.articleId);
  if (ask.speakerId !== undefined)
    query = query.where(sql.raw<string>(SPEAKER_ENTITY[engine.name]), 'in', await membersOf(db, ask.speakerId));
  if (ask.after !== null && 'seq' in ask.after) query = query.where('seq', '>', ask.after.seq);
  const rows = await query.limit(ask.limit).execute();
  return rows.map((row) => ({
    point: { phase: 'reports', seq: row.seq },
    ...{ id: row.id, reason: 'reported', articleId: row.article_id, quoteId: row.quote_id },
    ...{ review: null, report: readReport(row) },
  }));
}

/** Quotes that edits touched or took away, oldest first. */
export async function reviewEntries({ db, engine }: Tx, ask: Ask): Promise<readonly Entry[]> {
  let query = db.selectFrom('reviews').selectAll().orderBy('seq');
  if (ask.reason === 'touched' || ask.reason === 'gone') query = query.where('state', '=', ask.reason);
  if (ask.id !== undefined) query = query.where('id', '=', ask.id);
  if (ask.articleId !== undefined) query = query.where('article_id', '=', ask.articleId);
  if (ask.speakerId !== undefined)
    query = query.where(sql.raw<string>(SPEAKER_ENTITY[engine.name]), 'in', await membersOf(db, ask.speakerId));
  if (ask.after !== null && 'seq' in ask.after) query = query.where('seq', '>', ask.after.seq);
  const rows = await query.limit(ask.limit).execute();
  return rows.map((row) => {
    const review = readReview(row);
    return {
      point: { phase: 'reviews', seq: row.seq },
      ...{ id: row.id, reason: review.state, articleId: row.article_id, quoteId: review.quote.id },
      ...{ review, report: null },
    };
  });
}

/** Quotes nobody has decided about, the least certain first. An index of undecided quotes by confidence is walked from the cursor on. */
export async function quoteEntries({ db, engine }: Tx, ask: Ask): Promise<readonly Entry[]> {
  const confidence = sql.raw<number>(CONFIDENCE[engine.name]);
  const unknown = sql.raw<boolean>(speakerUnknown(engine.name));
  let query = db
    .selectFrom('quotes')
    .select((eb) => ['id', 'article_id', eb.cast<string>('number', 'text').as('key')])
    .select([confidence.as('confidence'), unknown.as('unknown')])
    .orderBy(confidence)
    .orderBy('number');
  if (ask.id !== undefined) query = query.where('id', '=', ask.id);
  else query = query.where('decision', 'is', null).where(confidence, '<=', ask.upTo ?? IN_DOUBT);
  if (ask.reason === 'speaker-unknown') query = query.where(unknown);
  if (ask.reason === 'uncertain') query = query.where(sql<boolean>`not ${unknown}`);
  if (ask.articleId !== undefined) query = query.where('article_id', '=', ask.articleId);
  if (ask.speakerId !== undefined) query = query.where('speaker_id', '=', ask.speakerId);
  if (ask.after?.phase === 'quotes') {
    const { confidence: least, number } = ask.after;
    // The first bound alone is one an index begins at.
    query = query.where(confidence, '>=', least);
    query = query.where(sql<boolean>`(${confidence}, number) > (${least}, ${BigInt(number)})`);
  }
  const rows = await query.limit(ask.limit).execute();
  return rows.map((row) => ({
    point: { phase: 'quotes', confidence: Number(row.confidence), number: row.key },
    ...{ id: row.id, reason: row.unknown ? 'speaker-unknown' : 'uncertain' },
    ...{ articleId: row.article_id, quoteId: row.id, review: null, report: null },
  }));
}
