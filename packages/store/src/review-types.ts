import type { Quote } from '@onrecord/core';
import type { QuoteSelectors } from '@onrecord/core/anchor';
import type { Decision, PageRequest, StoredArticle } from './archive-types.ts';

/** A quote that an edit of its article's text touched: somebody has to look at it. */
export interface Review {
  readonly id: string;
  readonly articleId: string;
  /** The version that the edit made. */
  readonly version: number;
  readonly at: string;
  readonly state: 'touched' | 'gone';
  /** Why, as a sentence an editor can read. */
  readonly reason: string;
  /** The quote as it was, its spans in the text of the version before. */
  readonly quote: Quote;
  readonly words: string;
  /** What had been decided about it. */
  readonly decision: Decision | null;
  /** The words of the quote that is read in its place now, under the same id; null when there is none. */
  readonly nowWords: string | null;
}

export interface EditedBody {
  readonly article: StoredArticle;
  /** The quotes that could not be carried over as they were. */
  readonly reviews: readonly Review[];
}

export interface ListReviews extends PageRequest {
  readonly articleId?: string;
}

/** Where a quote stands, told so that it can be found again in any copy of the text. */
export interface QuoteAnchor extends QuoteSelectors {
  readonly articleId: string;
  readonly version: number;
  /** Of the text as UTF-8, lower-case hex. */
  readonly textSha256: string;
}
