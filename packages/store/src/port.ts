import type { EntityType, ParsedRecord, Quote } from '@onrecord/core';
import type {
  ArticleState,
  ArticleSummary,
  Decision,
  Page,
  PageRequest,
  QuoteItem,
  ReceivedSource,
  SourceInfo,
  StoredArticle,
  StoredEntity,
  WrittenArticle,
} from './archive-types.ts';
import type {
  ArchiveMonth,
  EntityAddress,
  EntityOverview,
  ListQuotesNaming,
  NamedEntity,
  OverviewSizes,
  QuotedLately,
  QuotedWith,
  QuoteNaming,
  StatementDates,
  Topic,
} from './browse-types.ts';
import type { Doubt, ListDoubts, Settled } from './doubt-types.ts';
import type {
  Candidate,
  EntityAct,
  EntityFile,
  GivenRole,
  ListEntities,
  MergePreview,
  NewEntity,
} from './entity-types.ts';
import type { ArchiveEvent, LedgerEntry, ListLedger, Revision, VerifyReport, Withdrawal } from './history-types.ts';
import type { ImportOutcome, LookAlike, PageToImport } from './import-types.ts';
import type { ImportJob, JobLine, JobPart, JobRow, ListJobRows, ReadRow } from './job-types.ts';
import type { ArticleWithOriginal, GivenPair, NewOriginal, StoredOriginal } from './original-types.ts';
import type { ListReports, NewReport, ReaderReport, Report } from './report-types.ts';
import type { Act, KeptAnswer, KeyState, ListActs, NamedRequest, RevisionContent } from './request-types.ts';
import type { EditedBody, ListReviews, QuoteAnchor, Review } from './review-types.ts';
import type {
  ClaimRequest,
  ClaimResult,
  Facets,
  FailedSearch,
  SearchRequest,
  SearchResult,
  Suggestion,
} from './search-types.ts';
import type { AccessToken, TokenToMake } from './token-types.ts';

export type * from './archive-types.ts';
export type * from './browse-types.ts';
export type * from './doubt-types.ts';
export type * from './entity-types.ts';
export type * from './history-types.ts';
export type * from './import-types.ts';
export type * from './job-types.ts';
export type * from './original-types.ts';
export type * from './report-types.ts';
export type * from './request-types.ts';

export type * from './review-types.ts';
export type * from './search-types.ts';
export type * from './token-types.ts';

export interface ListArticles extends PageRequest {
  readonly state?: ArticleState;
  /** Only articles that mention this entity. */
  readonly entityId?: string;
  /** Only articles of this day (YYYY-MM-DD, UTC) and later ones; by the date they are ordered by. */
  readonly from?: string;
  /** Only articles before this day. */
  readonly before?: string;
  /** Newest first unless told. */
  readonly sort?: 'newest' | 'oldest';
}

export interface ListQuotes extends PageRequest {
  readonly speakerId?: string;
  readonly kind?: Quote['kind'];
  /** Leave out quotes that stand in headlines. */
  readonly withoutHeadlines?: boolean;
}

export interface Change {
  /** Who did it: a token's name, or `system`. */
  readonly by: string;
  /** The version the caller saw; a stale one is refused (`version-stale`). */
  readonly version: number;
  /** For the newsroom. */
  readonly why?: string;
  /** For readers: what was corrected, or why it was withdrawn. Kept with the public ledger. */
  readonly note?: string;
}

/** What may be done with an article's state, apart from publishing and killing it. Times are ISO 8601. */
export type StateChange =
  | { readonly to: 'in-review' | 'draft' | 'withdrawn' }
  | { readonly to: 'scheduled' | 'embargoed'; readonly until: string };

/**
 * The archive. Every method is one transaction: it happened whole, or not at all. Failures are `StoreError`s with a code.
 * Public reads (`published: true` or the list methods for the site) never show drafts or rejected quotes.
 */
export interface Store {
  /** Keeps a parsed page as a draft. The same bytes again are refused (`duplicate`, with the id of the article that has them). Gives quotes and entities permanent ids and joins entities across articles. */
  importArticle(source: ReceivedSource, record: ParsedRecord, by: string): Promise<StoredArticle>;
  /**
   * Keeps a parsed page and publishes it, in one transaction: what is kept is what `importArticle` and then `publishArticle` keep, two
   * versions with their events, but written once. Refused as `importArticle` is; whether it may be published is the caller's to know.
   */
  importPublished(source: ReceivedSource, record: ParsedRecord, by: string): Promise<StoredArticle>;
  /** Keeps many pages in one transaction, as `importArticle` does; answers for each, in order. What one is refused for leaves the others alone. */
  importArticles(pages: readonly PageToImport[], by: string): Promise<readonly ImportOutcome[]>;
  /** The articles that have these bytes (lower-case hex SHA-256), by hash; unknown ones are left out. */
  findKnownBytes(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The article that this one nearly repeated when it came in; null for none. */
  findLookAlike(articleId: string): Promise<LookAlike | null>;
  /** By id; null when unknown. */
  loadArticle(id: string): Promise<StoredArticle | null>;
  /** The same as `loadArticle`, its record and decisions as the JSON that is kept: to read and write them again would cost more than all else. */
  loadWritten(id: string): Promise<WrittenArticle | null>;
  /**
   * A published article by slug, rejected quotes left out; null when unknown or not public. A former slug answers the article too:
   * compare `slug` to send the reader on.
   */
  loadPublished(slug: string): Promise<StoredArticle | null>;
  /** The bytes as received. */
  loadSource(articleId: string): Promise<{ readonly info: SourceInfo; readonly received: Uint8Array } | null>;
  /** By `publishedAt`, else `receivedAt`. */
  listArticles(request: ListArticles): Promise<Page<ArticleSummary>>;
  /**
   * Puts a changed record and decisions in the article's place. The text may not change. New quotes and entities (ids unknown to the
   * archive) get permanent ids. What it settles leaves the queue with it, and stands in its event: reviews, and reports of readers, which
   * are then answered. An editor who has looked and changes nothing saves it as it is.
   */
  saveArticle(
    id: string,
    changed: {
      readonly record: ParsedRecord;
      readonly decisions: Readonly<Record<string, Decision>>;
      readonly settles?: readonly Settled[];
    },
    change: Change,
  ): Promise<StoredArticle>;
  /**
   * Puts an edited text in the article's place: `record` is the new text as the parser reads it. Quotes whose words nobody touched keep
   * their ids and decisions, wherever they stand now; the others go to the review queue with the reason. The old text stays in the
   * revisions, and the source as it was received.
   */
  editBody(id: string, record: ParsedRecord, change: Change): Promise<EditedBody>;
  /** Quotes that an edit touched and nobody has looked at since, oldest first. */
  listReviews(request: ListReviews): Promise<Page<Review>>;
  /**
   * Quotes that wait for an editor: what readers reported, then what edits touched, then undecided quotes, the least certain first.
   */
  listDoubts(request: ListDoubts): Promise<Page<Doubt>>;
  /** One of the queue by its id; also a quote that is not, or no longer, in doubt. Null when unknown, or settled. */
  loadDoubt(id: string): Promise<Doubt | null>;
  /** Keeps what a reader says is wrong with a quote. `not-found` unless readers see it; `state-wrong` when many have said so. */
  fileReport(report: NewReport): Promise<Report>;
  /** Oldest first. */
  listReports(request: ListReports): Promise<Page<Report>>;
  loadReport(id: string): Promise<Report | null>;
  /** A report by the hash of the secret in its reader's link; null when unknown, or erased with its article. */
  loadReaderReport(keyHash: string): Promise<ReaderReport | null>;
  /** Answers a report without changing the quote, as a version of its article that says so. `state-wrong` when it was answered before. */
  declineReport(id: string, given: { readonly answer: string; readonly by: string }): Promise<Report>;
  /**
   * Attaches the text that an article is a translation of, in the place of any before it. Like each change of the original it is a version
   * of the article, whose record stays as it is.
   */
  putOriginal(id: string, original: NewOriginal, change: Change): Promise<ArticleWithOriginal>;
  /** The original with its paragraphs beside those of the article as it is now; null for none. */
  loadOriginal(articleId: string): Promise<StoredOriginal | null>;
  /** Whether there is one: cheaper than reading it and pairing its paragraphs. */
  hasOriginal(articleId: string): Promise<boolean>;
  /**
   * Puts an editor's pairs in the place of those before them; the other paragraphs are paired around them. A pair is of whole paragraphs, and
   * holds until an edit touches its place in the article. `record-invalid`, naming the pair, for others; `not-found` without an original.
   */
  pairOriginal(id: string, pairs: readonly GivenPair[], change: Change): Promise<ArticleWithOriginal>;
  /** Takes the original away. `not-found` when there is none. */
  removeOriginal(id: string, change: Change): Promise<ArticleWithOriginal>;
  /** Where a quote stands, drafts too: its position, its words with what is around them, and the hash of the text. Null when unknown. */
  loadQuoteAnchor(quoteId: string): Promise<QuoteAnchor | null>;
  /** Makes it public. Publishing a published article again is refused (`state-wrong`), and an embargoed one before its time. */
  publishArticle(id: string, change: Change): Promise<StoredArticle>;
  /** Moves it to another state; moves that make no sense are refused (`state-wrong`). Withdrawing takes it from the site. */
  changeState(id: string, to: StateChange, change: Change): Promise<StoredArticle>;
  /**
   * Publishes every scheduled article whose time has come; answers their ids. Safe to call at any time, by any number of processes.
   * `hold` may say why one must not be published; that one goes back to review with the reason.
   */
  publishDue(by: string, hold?: (article: StoredArticle) => Promise<string | null>): Promise<readonly string[]>;
  /** Puts an older revision's article, quotes, mentions and decisions back, byte for byte, as a new revision. */
  restoreRevision(id: string, version: number, change: Change): Promise<StoredArticle>;
  /** Gives the article another address; one that readers knew leads there for good. */
  changeSlug(id: string, slug: string, change: Change): Promise<StoredArticle>;
  /** Drafts and articles in review only (`state-wrong` otherwise). Its events stay, their words go. */
  deleteDraft(id: string, change: Change): Promise<void>;
  /**
   * Erases an article in any state: text, source, revisions, quotes, search, and the words of its events. That it was there, and that
   * it was killed, when and by whom, stays in its chain, and in the ledger when it had been public. `scrubbed`: whether the disk was
   * overwritten too.
   */
  killArticle(id: string, change: Change): Promise<{ readonly scrubbed: boolean }>;
  /** Overwrites on the disk what was erased, when killing could not; false when it still cannot, or not by us (PostgreSQL). */
  scrub(): Promise<boolean>;
  /** A withdrawn article's notice by slug; null for every other. */
  loadWithdrawn(slug: string): Promise<Withdrawal | null>;
  /** The same of the article that a quote stands in. */
  loadWithdrawnQuote(quoteId: string): Promise<Withdrawal | null>;
  /** All that happened to an article or an entity, oldest first; also after it is gone. Empty for an unknown id. */
  listEvents(subjectId: string): Promise<readonly ArchiveEvent[]>;
  /** The public ledger of corrections, oldest first unless told. */
  listLedger(request: ListLedger): Promise<Page<LedgerEntry>>;
  /** The newest lines of the ledger that say an article was corrected, newest first. */
  listCorrections(articleId: string, limit: number): Promise<readonly LedgerEntry[]>;
  listRevisions(articleId: string): Promise<readonly Revision[]>;
  /** The records of some articles, a hundred at most, as they are now, by id; unknown ones are left out. */
  loadRecords(ids: readonly string[]): Promise<ReadonlyMap<string, ParsedRecord>>;
  /** An article's content as it was at one version; null when there is no such version. */
  loadRevision(articleId: string, version: number): Promise<RevisionContent | null>;
  /** Everything that was done to articles, entities and tokens, newest first. */
  listActs(request: ListActs): Promise<Page<Act>>;
  /** Id of the article that holds this quote (drafts too), or null. */
  findQuoteArticle(quoteId: string): Promise<string | null>;
  /** A published, not rejected quote. */
  loadQuote(quoteId: string): Promise<QuoteItem | null>;
  /** Published, not rejected, newest first. */
  listQuotes(request: ListQuotes): Promise<Page<QuoteItem>>;

  /** By id; that of a merged entity answers the one that stands for it (compare `id`). */
  loadEntity(id: string): Promise<StoredEntity | null>;
  /** By address; that of a merged, retyped or renamed entity answers the one it leads to (compare `type` and `slug`). */
  loadEntityBySlug(type: EntityType, slug: string): Promise<StoredEntity | null>;
  /** What editors see of an entity; a merged one answers for itself. Null when unknown. */
  loadEntityFile(id: string): Promise<EntityFile | null>;
  /**
   * Does what an editor decided about an entity, as events. `not-found` for unknown ids, `version-stale` against the entity's own version,
   * `state-wrong` where it cannot be: merging what is merged, of another type, or told apart; unmerging what is not merged.
   */
  changeEntity(id: string, act: EntityAct, change: Change): Promise<EntityFile>;
  /** Makes an entity that no article names yet, as an event. It stays until it is merged, whoever names it. */
  createEntity(wanted: NewEntity, made: { readonly by: string; readonly why?: string }): Promise<EntityFile>;
  /** What merging would move, and what stands against it. Changes nothing; `not-found` for unknown ids. */
  previewMerge(id: string, into: string): Promise<MergePreview>;
  /** Who else the entity may be, best first, without those it was told apart from. */
  listCandidates(entityId: string, limit: number): Promise<readonly Candidate[]>;
  /** Entities by name or alias that begin with or contain `query`; for the API's choice of a speaker. */
  findEntities(query: string, limit: number, type?: EntityType): Promise<readonly StoredEntity[]>;
  /** All that stand for themselves, those that came first at the head; also those that only drafts name. */
  listEntities(request: ListEntities): Promise<Page<StoredEntity>>;
  /** Whatever of one type published articles name: the most quoted first, among equals those that came first. */
  listNamed(type: EntityType, request: PageRequest): Promise<Page<NamedEntity>>;
  /** The parts, counted from 1, in which `listEntityAddresses` lists somebody. */
  listEntityParts(): Promise<readonly number[]>;
  /** Whatever published articles name, in parts of 20,000 at most: an entity stays in its part for good. */
  listEntityAddresses(part: number): Promise<readonly EntityAddress[]>;
  /** People and organisations by number of published quotes. */
  listMostQuoted(limit: number): Promise<readonly StoredEntity[]>;
  /** The people with most statements in articles published since a day (or received, where these have none), among the newest 5,000. */
  listQuotedLately(since: string, limit: number): Promise<readonly QuotedLately[]>;

  /** The keyword at a topic's address, where a published article has it; compare `slug` to send the reader on. */
  loadTopic(slug: string): Promise<Topic | null>;
  /** Keywords of published articles, by name. */
  listTopics(request: PageRequest): Promise<Page<Topic>>;
  /** The most frequent keywords of the newest 500 published articles, counted among these. */
  listRecentTopics(limit: number): Promise<readonly Topic[]>;
  /** The years that have published articles, newest first; an undated article stands where it came in. */
  listYears(): Promise<readonly number[]>;
  /** The months of a year that have published articles, January first. */
  listMonths(year: number): Promise<readonly ArchiveMonth[]>;
  /** What a speaker's statements outside headlines can be narrowed down by, counted among the newest 500. */
  countStatements(speakerId: string): Promise<Facets>;
  listStatementDates(speakerId: string): Promise<StatementDates>;
  /** The offices that editors gave an entity, the first given first. */
  listGivenRoles(entityId: string): Promise<readonly GivenRole[]>;
  /** Who else is quoted in the newest articles that quote a speaker, the most frequent first. */
  listQuotedWith(speakerId: string, limit: number): Promise<readonly QuotedWith[]>;
  /** What others said with a name of the entity in their words, newest first. */
  listQuotesNaming(request: ListQuotesNaming): Promise<Page<QuoteNaming>>;
  /** All that the first page about an entity shows; null unless it is the entity's own address now, and a published article names it. */
  loadEntityOverview(type: EntityType, slug: string, sizes: OverviewSizes): Promise<EntityOverview | null>;

  /** Published articles, quotes and entities together. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** People, organisations, places and keywords with a word that begins as the last one typed, and with all the others; the most quoted first. */
  suggest(typed: string, limit: number): Promise<readonly Suggestion[]>;
  /**
   * Counts a search that found nothing, once a day, by a digest of its words; the words themselves are kept from the second day on. Long
   * ones, addresses and long numbers are not counted at all, and 90 days after its last day one is forgotten.
   */
  noteFailedSearch(query: string): Promise<void>;
  /** What readers look for and do not find, on most days first. */
  listFailedSearches(limit: number): Promise<readonly FailedSearch[]>;
  /** Whether a sentence stands in the published quotes: word for word, in part, altered, by somebody else, or not. */
  didTheySay(claim: ClaimRequest): Promise<ClaimResult>;

  /** `secretHash` is lower-case hex SHA-256 of the secret; the secret itself is never kept. */
  createToken(token: TokenToMake): Promise<AccessToken>;
  /** Null when unknown, revoked or expired. Notes the use. */
  useToken(secretHash: string): Promise<AccessToken | null>;
  listTokens(): Promise<readonly AccessToken[]>;
  /** `state-wrong` for the last working admin token that is not narrowed. */
  revokeToken(id: string, by?: string): Promise<void>;

  /**
   * Takes the key of a request, or tells who has it. A key is the caller's until it keeps an answer or gives the key back, or for two
   * minutes, in which whoever took it has died. Answers are kept for a day.
   */
  takeKey(request: NamedRequest): Promise<KeyState>;
  /** Keeps the answer of a request that was done, for as often as it is sent again. */
  keepAnswer(request: NamedRequest, answer: KeptAnswer): Promise<void>;
  /** Gives the key of a request back that was refused: nothing was done. */
  freeKey(request: NamedRequest): Promise<void>;

  /** Begins an import of many pages; its rows follow. */
  createJob(by: string): Promise<ImportJob>;
  /** Adds rows to a job that is `receiving` (`state-wrong` otherwise). */
  addJobLines(jobId: string, lines: readonly JobLine[]): Promise<void>;
  /** All rows are in: workers may begin. */
  startJob(jobId: string): Promise<ImportJob>;
  /** Forgets a job whose rows were still coming in. */
  dropJob(jobId: string): Promise<void>;
  /** What is not imported yet stays out. Cancelling twice is the same. `state-wrong` for one that is done. */
  cancelJob(jobId: string): Promise<ImportJob>;
  /** Takes back, in the background, every article that a done or cancelled job made and nobody has worked on since. */
  undoJob(jobId: string, by: string): Promise<ImportJob>;
  loadJob(id: string): Promise<ImportJob | null>;
  /** Newest first. */
  listJobs(request: PageRequest): Promise<Page<ImportJob>>;
  /** In the order in which they came. */
  listJobRows(request: ListJobRows): Promise<Page<JobRow>>;
  /** What a worker shall do next; null when there is nothing. A job whose worker has said nothing for twenty seconds is given to another. */
  takeJobPart(worker: string): Promise<JobPart | null>;
  /** Imports rows and notes what became of them, in one transaction; false when the job is no longer this worker's. */
  keepJobRows(part: { jobId: string; worker: string; by: string }, rows: readonly ReadRow[]): Promise<boolean>;
  /** Takes some articles of an undone job back; whether there may be more. */
  undoJobRows(part: { jobId: string; worker: string; by: string }): Promise<boolean>;

  /** Small facts about the archive itself, such as "the demo has been filled in". */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;

  /**
   * How often something changed that readers see: while the number stays, every public read answers what it answered before. It costs
   * next to nothing to ask. Drafts, imports, tokens and reports do not count.
   */
  countPublicChanges(): Promise<number>;
  /**
   * Rebuilds from events and revisions all that follows from them, compares it with what is there, and checks every chain; it changes nothing.
   * The text index is checked to hold a row for each that readers see and no other, and to find every article by words of its own.
   */
  verify(): Promise<VerifyReport>;
  /** Answers whether the database can be read and written. */
  health(): Promise<{
    readonly engine: 'sqlite' | 'postgresql';
    readonly schemaVersion: number;
    readonly articles: number;
  }>;
  close(): Promise<void>;
}
