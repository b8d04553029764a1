import type { Span } from '@onrecord/core';
import type { ArticleSummary, Page, PageRequest, QuoteItem, StoredEntity } from './archive-types.ts';

/**
 * `query` is what a reader typed: words, `"a phrase"`, `-word`, `begin*`, `speaker:` `kind:` `stance:` `place:` `keyword:` `after:`
 * `before:` (see `parseQuery` of core). All of it must be found; anything that is no operator is literal and harmless.
 *
 * A field that is a quote's (speaker, kind, stance) finds articles that hold such a quote; one that is an article's (place, keyword,
 * date) finds quotes in such articles.
 */
export interface SearchRequest extends PageRequest {
  readonly query: string;
  /** Only quotes of this entity, and articles that quote it. */
  readonly speakerId?: string;
  /** One of the lists only, with its facets; the other and the names are left empty. */
  readonly only?: 'articles' | 'quotes';
  /** `newest` unless told. */
  readonly sort?: 'newest' | 'relevance';
  /** Whether to count what was found by its facets; on the first page only. */
  readonly facets?: boolean;
  /** Leaves quotes of headlines out of the list of quotes, whose pages may then be shorter, and out of its facets; `counts` have them. */
  readonly withoutHeadlines?: boolean;
}

/** Snippets are plain text; `highlights` are half-open UTF-16 ranges within it. */
export interface Snippet {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

export interface SearchResult {
  readonly articles: Page<{ readonly article: ArticleSummary; readonly snippet: Snippet }>;
  readonly quotes: Page<{ readonly item: QuoteItem; readonly snippet: Snippet }>;
  readonly entities: readonly { readonly entity: StoredEntity; readonly matched: string }[];
  /** Counted no further than `countedTo`: that number means so many or more. */
  readonly counts: { readonly articles: number; readonly quotes: number; readonly entities: number };
  readonly countedTo: number;
  /**
   * Null when the whole archive was counted, ranked and broken down by facets; else only so many of its newest articles were, and each
   * count means so many or more. Lists that are newest first go on beyond them.
   */
  readonly countedAmong: number | null;
  /** Null unless asked for, and on later pages. */
  readonly facets: { readonly articles: Facets; readonly quotes: Facets } | null;
  /** With `sort: 'relevance'`: so many were ranked, the newest; null when every one that was found. */
  readonly rankedAmong: { readonly articles: number | null; readonly quotes: number | null };
  /** What to know of how the query was read: sentences for the reader. */
  readonly notices: readonly { readonly code: string; readonly message: string }[];
  /** When neither an article nor a quote was found: the query with misprints replaced by words that are known, which finds something. */
  readonly didYouMean: string | null;
}

/** What was found, counted by its facts. */
export interface Facets {
  /** So many were counted, the newest. */
  readonly among: number;
  /** True when there are more than were counted. */
  readonly isCapped: boolean;
  /** Fields with their most frequent values, ten at most. A field without a value is left out. */
  readonly fields: readonly Facet[];
}

export interface Facet {
  readonly field: 'speaker' | 'kind' | 'stance' | 'place' | 'keyword' | 'year';
  readonly values: readonly {
    readonly label: string;
    /** What a query says to have only these, for example `speaker:nadia-ferro`. */
    readonly filter: string;
    readonly count: number;
  }[];
}

/** What readers looked for on several days, and did not find. */
export interface FailedSearch {
  /** Folded, without filters. */
  readonly words: string;
  readonly days: number;
  /** YYYY-MM-DD (UTC). */
  readonly lastDay: string;
}

/** What a reader who typed so much may be looking for. */
export type Suggestion =
  | {
      readonly type: 'entity';
      readonly entity: Pick<StoredEntity, 'id' | 'slug' | 'type' | 'name' | 'quoteCount' | 'articleCount'>;
    }
  | { readonly type: 'keyword'; readonly name: string };

export interface ClaimRequest {
  /** A sentence of which somebody wants to know whether it was said. */
  readonly words: string;
  /** By whom; anybody unless told. */
  readonly speakerId?: string;
}

export interface ClaimResult {
  /** `said-by-someone-else` only where a speaker was asked for; `not-found` is no proof that it was not said. */
  readonly verdict: 'exact' | 'part-of' | 'altered' | 'said-by-someone-else' | 'not-found';
  /** The asked speaker's first, then the nearest; ten at most. */
  readonly matches: readonly {
    readonly kind: 'exact' | 'part-of' | 'altered';
    /** 1 for word for word. */
    readonly score: number;
    readonly item: QuoteItem;
    /** Where the words stand in `item.words`. */
    readonly span: Span;
    readonly diff: readonly { readonly in: 'same' | 'said' | 'claimed'; readonly words: string }[];
    readonly reason: string;
  }[];
  /** True when the sentence is longer than what was compared (300 words). */
  readonly isCut: boolean;
}
