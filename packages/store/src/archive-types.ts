import type { EntityType, Origin, ParsedRecord, Quote, Role } from '@onrecord/core';

/** `draft`, `in-review`, `scheduled` (publishes itself when due), `embargoed` (must not be published before), `published`, `withdrawn`. */
export type ArticleState = 'draft' | 'in-review' | 'scheduled' | 'embargoed' | 'published' | 'withdrawn';

/** An editor's last word on a quote. */
export interface Decision {
  readonly decision: 'confirmed' | 'corrected' | 'rejected';
  readonly by: string;
  readonly at: string;
}

/** The page as it came. `received` are the bytes, unchanged; `sha256` is over them (lower-case hex). */
export interface ReceivedSource {
  readonly received: Uint8Array;
  readonly mediaType: 'text/plain' | 'text/html';
  readonly origin: Origin | null;
}

export interface SourceInfo {
  readonly sha256: string;
  readonly mediaType: 'text/plain' | 'text/html';
  readonly receivedAt: string;
  readonly origin: Origin | null;
}

/** One article as the archive holds it. In `record`, quotes and entities carry their permanent archive ids. */
export interface StoredArticle {
  readonly id: string;
  readonly slug: string;
  readonly state: ArticleState;
  /** Grows by one with each change; the ETag. */
  readonly version: number;
  readonly source: SourceInfo;
  readonly record: ParsedRecord;
  /** Editors' decisions by quote id. Rejected quotes stay in `record` and are shown to editors only. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Slug of each archive entity named in `record`, by entity id, so that pages can link to it. */
  readonly entitySlugs: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When it was put on the site; null before. Not the page's own date (`record.article.publishedAt`). */
  readonly releasedAt: string | null;
  /** When a scheduled article publishes itself, or until when an embargoed one may not be published; null otherwise. */
  readonly dueAt: string | null;
  /** When something that readers could see was last changed; null for never. */
  readonly correctedAt: string | null;
}

/** An article whose record and decisions are JSON, as they are kept: for whoever passes them on unread. */
export interface WrittenArticle extends Omit<StoredArticle, 'record' | 'decisions'> {
  readonly record: string;
  readonly decisions: string;
}

/** What a list shows of an article without loading its record. */
export interface ArticleSummary {
  readonly id: string;
  readonly slug: string;
  readonly state: ArticleState;
  readonly version: number;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** The page's own date, or null: "date unknown". */
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  readonly releasedAt: string | null;
  readonly updatedAt: string;
  /** As of a `StoredArticle`. */
  readonly dueAt: string | null;
  readonly quoteCount: number;
}

/** An entity of the archive, joined across articles. */
export interface StoredEntity {
  readonly id: string;
  readonly slug: string;
  readonly type: EntityType;
  readonly name: string;
  /** Other spellings, each with the number of articles that use it. */
  readonly aliases: readonly { readonly name: string; readonly articles: number }[];
  /** Offices as written, newest article first, each with the article that says so. */
  readonly roles: readonly {
    readonly role: Role;
    readonly articleId: string;
    readonly articleSlug: string;
    readonly publishedAt: string | null;
  }[];
  /** Counts over published articles only. */
  readonly quoteCount: number;
  readonly articleCount: number;
}

/** A quote with what a reader needs to place it. */
export interface QuoteItem {
  readonly quote: Quote;
  /** The words of `quote.span`, cut from the article's text. */
  readonly words: string;
  readonly decision: Decision | null;
  readonly speaker: {
    readonly id: string;
    readonly slug: string;
    readonly type: EntityType;
    readonly name: string;
  } | null;
  /** The office of the speaker as that article says it, or null. */
  readonly speakerRole: string | null;
  readonly article: ArticleSummary;
  /** True when the quote stands in the article's headline. */
  readonly inHeadline: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; give it back to get the next page. Null at the end. */
  readonly next: string | null;
}

export interface PageRequest {
  /** 1 to 100; 20 unless told. */
  readonly limit?: number;
  readonly cursor?: string | null;
}
