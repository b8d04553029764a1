import type { Block, Span } from '@onrecord/core';
import type { ReceivedSource, StoredArticle } from './archive-types.ts';

/** The text that an article is a translation of, as it is handed in. */
export interface NewOriginal {
  readonly source: Pick<ReceivedSource, 'received' | 'mediaType'>;
  /** The text of the page, and what of it is the article, in order. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; null when unknown. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly publisher: string | null;
  readonly url: string | null;
}

/** Places that say the same: of the article's text and of the original's. One may be null: nothing there says it. */
export interface OriginalPair {
  readonly span: Span | null;
  readonly originalSpan: Span | null;
  /** `editor`: somebody said so; `lengths`: by lengths, numbers and names. */
  readonly by: 'editor' | 'lengths';
}

export interface StoredOriginal extends Omit<NewOriginal, 'source'> {
  readonly articleId: string;
  readonly source: {
    readonly sha256: string;
    readonly mediaType: 'text/plain' | 'text/html';
    readonly receivedAt: string;
  };
  /** In the order of the article as it is now; every paragraph of both texts is in one. */
  readonly pairs: readonly OriginalPair[];
}

/** A pair that an editor gives. */
export type GivenPair = Pick<OriginalPair, 'span' | 'originalSpan'>;

export interface ArticleWithOriginal {
  readonly article: StoredArticle;
  /** Null where it was taken away. */
  readonly original: StoredOriginal | null;
}
