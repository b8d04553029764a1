import type { EntityType, Origin, ParsedRecord, Quote, Role } from '@onrecord/core';

export type ArticleState = 'draft' | 'published';

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
  /** When it was put on the site; null for a draft. Not the page's own date (`record.article.publishedAt`). */
  readonly releasedAt: string | null;
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

export interface ListArticles extends PageRequest {
  readonly state?: ArticleState;
  /** Only articles that mention this entity. */
  readonly entityId?: string;
}

export interface ListQuotes extends PageRequest {
  readonly speakerId?: string;
  readonly kind?: Quote['kind'];
  /** Leave out quotes that stand in headlines. */
  readonly withoutHeadlines?: boolean;
}

/** `query` is words as typed by a reader; anything that is not a word is literal and harmless. Every word must be found. */
export interface SearchRequest extends PageRequest {
  readonly query: string;
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
  readonly counts: { readonly articles: number; readonly quotes: number; readonly entities: number };
}

export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly level: 'reader' | 'reporter' | 'editor' | 'admin';
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface Change {
  /** Who did it: a token's name, or `system`. */
  readonly by: string;
  /** The version the caller saw; a stale one is refused (`version-stale`). */
  readonly version: number;
  readonly why?: string;
}

/** An article's state at one version, kept for good. */
export interface Revision {
  readonly articleId: string;
  readonly version: number;
  readonly action: 'imported' | 'edited' | 'published';
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/**
 * The archive. Every method is one transaction: it happened whole, or not at all. Failures are `StoreError`s with a code.
 * Public reads (`published: true` or the list methods for the site) never show drafts or rejected quotes.
 */
export interface Store {
  /** Keeps a parsed page as a draft. The same bytes again are refused (`duplicate`, with the id of the article that has them). Gives quotes and entities permanent ids and joins entities across articles. */
  importArticle(source: ReceivedSource, record: ParsedRecord, by: string): Promise<StoredArticle>;
  /** By id; null when unknown. */
  loadArticle(id: string): Promise<StoredArticle | null>;
  /** A published article by slug, rejected quotes left out; null when unknown or a draft. */
  loadPublished(slug: string): Promise<StoredArticle | null>;
  /** The bytes as received. */
  loadSource(articleId: string): Promise<{ readonly info: SourceInfo; readonly received: Uint8Array } | null>;
  /** Newest first: by `publishedAt`, else `receivedAt`. */
  listArticles(request: ListArticles): Promise<Page<ArticleSummary>>;
  /** Puts a changed record and decisions in the article's place. The text may not change. New quotes and entities (ids unknown to the archive) get permanent ids. */
  saveArticle(
    id: string,
    changed: { readonly record: ParsedRecord; readonly decisions: Readonly<Record<string, Decision>> },
    change: Change,
  ): Promise<StoredArticle>;
  /** Makes it public. Publishing a published article again is refused (`state-wrong`). */
  publishArticle(id: string, change: Change): Promise<StoredArticle>;
  /** Drafts only (`state-wrong` otherwise). */
  deleteDraft(id: string, change: Change): Promise<void>;
  listRevisions(articleId: string): Promise<readonly Revision[]>;
  /** Id of the article that holds this quote (drafts too), or null. */
  findQuoteArticle(quoteId: string): Promise<string | null>;
  /** A published, not rejected quote. */
  loadQuote(quoteId: string): Promise<QuoteItem | null>;
  /** Published, not rejected, newest first. */
  listQuotes(request: ListQuotes): Promise<Page<QuoteItem>>;

  loadEntity(id: string): Promise<StoredEntity | null>;
  loadEntityBySlug(type: EntityType, slug: string): Promise<StoredEntity | null>;
  /** Entities by name or alias that begin with or contain `query`; for the API's choice of a speaker. */
  findEntities(query: string, limit: number): Promise<readonly StoredEntity[]>;
  /** People and organisations by number of published quotes. */
  listMostQuoted(limit: number): Promise<readonly StoredEntity[]>;

  /** Published articles, quotes and entities together. */
  search(request: SearchRequest): Promise<SearchResult>;

  /** `secretHash` is lower-case hex SHA-256 of the secret; the secret itself is never kept. */
  createToken(token: {
    name: string;
    level: AccessToken['level'];
    expiresAt: string | null;
    secretHash: string;
  }): Promise<AccessToken>;
  /** Null when unknown, revoked or expired. Notes the use. */
  useToken(secretHash: string): Promise<AccessToken | null>;
  listTokens(): Promise<readonly AccessToken[]>;
  revokeToken(id: string): Promise<void>;

  /** Small facts about the archive itself, such as "the demo has been filled in". */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;

  /** Answers whether the database can be read and written. */
  health(): Promise<{
    readonly engine: 'sqlite' | 'postgresql';
    readonly schemaVersion: number;
    readonly articles: number;
  }>;
  close(): Promise<void>;
}
