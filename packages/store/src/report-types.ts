import type { Quote } from '@onrecord/core';
import type { PageRequest } from './archive-types.ts';

/** `open`: nobody has answered; `accepted`: the quote was corrected; `declined`: an editor looked and it is right. */
export type ReportState = 'open' | 'accepted' | 'declined';

/** What a reader says is wrong with a quote. */
export interface Report {
  readonly id: string;
  readonly articleId: string;
  readonly quoteId: string;
  /** The quote as the reader saw it. */
  readonly quote: Quote;
  readonly words: string;
  /** In the reader's words. */
  readonly reason: string;
  readonly receivedAt: string;
  readonly state: ReportState;
  /** What the reader is told; null while nobody has answered, or without words. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** A report as its private link shows it. */
export interface ReaderReport {
  readonly report: Report;
  /** The address of the article; null when it is not public now. */
  readonly articleSlug: string | null;
}

export interface NewReport {
  readonly quoteId: string;
  readonly reason: string;
  /** Lower-case hex SHA-256 of the secret in the reader's link; the secret itself is never kept. */
  readonly keyHash: string;
}

export interface ListReports extends PageRequest {
  readonly articleId?: string;
  readonly state?: ReportState;
}
