import type { Quote, Span } from '@onrecord/core';
import type { ArticleSummary, Decision, PageRequest } from './archive-types.ts';
import type { Report } from './report-types.ts';
import type { Review } from './review-types.ts';

/**
 * Why a quote waits for an editor: a reader says it is wrong; an edit of the text touched it, or took it away; nobody knows who said it; or
 * the parser is not sure of it.
 */
export type DoubtReason = 'reported' | 'touched' | 'gone' | 'speaker-unknown' | 'uncertain';

/** A quote that waits for an editor, with what is needed to decide about it. */
export interface Doubt {
  /** Of the report, of the review, or of the quote itself. */
  readonly id: string;
  readonly reason: DoubtReason;
  readonly quoteId: string;
  readonly article: Pick<ArticleSummary, 'id' | 'slug' | 'state' | 'version' | 'headline'>;
  /** As it stands now; null when the article does not hold it any more. */
  readonly quote: Quote | null;
  /** The words of the quote as it stands now. */
  readonly words: string | null;
  /** The block of the text in which it stands. */
  readonly paragraph: { readonly span: Span; readonly text: string } | null;
  readonly decision: Decision | null;
  /** What the edit did, where one did. */
  readonly review: Review | null;
  /** What the reader said, where one did. */
  readonly report: Report | null;
}

export interface ListDoubts extends PageRequest {
  readonly articleId?: string;
  /** Only what this entity said, or those that were merged into it. */
  readonly speakerId?: string;
  readonly reason?: DoubtReason;
  /** Undecided quotes up to this confidence, 0 to 1; 0.8 unless told. */
  readonly upTo?: number;
}

/** What an editor has dealt with together with a change: a review, or a reader's report, which may be answered. */
export interface Settled {
  readonly id: string;
  /** Of a report; `accepted` unless told. */
  readonly state?: 'accepted' | 'declined';
  /** For the reader who reported it. */
  readonly answer?: string;
}
