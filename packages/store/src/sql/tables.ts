import type { EntityType, Quote } from '@onrecord/core';
import type { Generated, Selectable } from 'kysely';
import type { AccessToken, ArticleState, Report, Revision } from '../port.ts';
import type { EventPayloadRow, EventRow, LedgerHeadRow, LedgerNoteRow, LedgerRow } from './events/tables.ts';
import type { JobRowRow, JobTable } from './jobs/tables.ts';

/**
 * The rows of the archive, the same for every engine. Times are ISO 8601 UTC text, flags are 0 or 1, JSON is text.
 *
 * What cannot be made again: articles, sources, revisions, entities, article_ids, former_slugs, events with their payloads, the
 * ledger with its notes, tokens, settings, and for want of anything better look_alikes with article_bands.
 * What is derived from the current revision, and replaced whole with it: quotes, mentions, article_names,
 * entity_names, search_texts, the facets, keywords, spellings and words, the entities' names and counts, and the engine's full-text
 * index.
 * What is derived from the events of an entity: its type, its given name, whom it is merged into, its given aliases
 * (entity_names.given_at), entity_roles, entity_distinctions.
 *
 * Where entities are merged, `named_id` is the one a record names, for good, and `entity_id` (or `speaker_id`) the one that stands for it
 * now. Merging and unmerging rewrite the second only; records and revisions are never touched.
 */
export interface Tables {
  articles: ArticleRow;
  sources: SourceRow;
  revisions: RevisionRow;
  article_ids: ArticleIdRow;
  entities: EntityRow;
  quotes: QuoteRow;
  mentions: MentionRow;
  article_names: ArticleNameRow;
  entity_names: EntityNameRow;
  search_texts: SearchTextRow;
  article_facets: ArticleFacetsRow;
  quote_facets: QuoteFacetsRow;
  quote_names: QuoteNameRow;
  keywords: KeywordRow;
  spellings: SpellingRow;
  known_words: KnownWordRow;
  near_words: NearWordRow;
  reviews: ReviewRow;
  reports: ReportRow;
  originals: OriginalRow;
  tokens: TokenRow;
  kept_answers: KeptAnswerRow;
  jobs: JobTable;
  job_rows: JobRowRow;
  settings: SettingRow;
  failed_searches: FailedSearchRow;
  events: EventRow;
  event_payloads: EventPayloadRow;
  ledger: LedgerRow;
  ledger_notes: LedgerNoteRow;
  ledger_head: LedgerHeadRow;
  article_count: ArticleCountRow;
  public_changes: PublicChangesRow;
  former_slugs: FormerSlugRow;
  entity_roles: EntityRoleRow;
  entity_distinctions: EntityDistinctionRow;
  article_bands: ArticleBandRow;
  look_alikes: LookAlikeRow;
}

export type Flag = 0 | 1;

/** What lists show; the record itself is the revision of the same version. `place`: see display-order.ts. */
export interface ArticleRow {
  place: number;
  id: string;
  slug: string;
  state: ArticleState;
  version: number;
  headline: string | null;
  standfirst: string | null;
  publisher: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl';
  published_at: string | null;
  received_at: string;
  released_at: string | null;
  created_at: string;
  updated_at: string;
  quote_count: number;
  /** When it publishes itself (scheduled), or until when nobody may publish it (embargoed). */
  due_at: string | null;
  /** When something that readers could see was last changed. */
  corrected_at: string | null;
  /** Why it was withdrawn, as readers are told. */
  withdrawn_note: string | null;
}

export interface SourceRow {
  article_id: string;
  sha256: string;
  media_type: 'text/plain' | 'text/html';
  received_at: string;
  origin: string | null;
  received: Uint8Array;
}

/** Append-only: no statement of ours updates a revision, and the engine refuses one that does. */
export interface RevisionRow {
  article_id: string;
  version: number;
  action: Revision['action'];
  by: string;
  at: string;
  why: string | null;
  record: string;
  decisions: string;
}

/** Every permanent id an article ever gave, so that restoring an old revision brings back the same quotes and entities. */
export interface ArticleIdRow {
  article_id: string;
  id: string;
  kind: 'quote' | 'group' | 'entity';
}

/** `name` is the form most used; counts are over published articles and leave out headlines. */
export interface EntityRow {
  seq: Generated<number>;
  id: string;
  type: EntityType;
  slug: string;
  name: string;
  quote_count: number;
  article_count: number;
  /** The type under which records name it; `type` is the editors' last word. */
  seen_type: EntityType;
  /** The name an editor gave; it wins over every count. */
  given_name: string | null;
  /** The entity that stands for this one now. */
  merged_into: string | null;
  /** The number of its events. */
  version: number;
}

/** An entity's row as it is read. */
export type EntityRecord = Selectable<EntityRow>;

/** `number`: see display-order.ts; `shown` when the article is published and the quote is not rejected. */
export interface QuoteRow {
  number: bigint;
  id: string;
  article_id: string;
  position: number;
  kind: Quote['kind'];
  speaker_id: string | null;
  named_id: string | null;
  speaker_role: string | null;
  in_headline: Flag;
  shown: Flag;
  words: string;
  quote: string;
  decision: string | null;
}

/** One row for each entity an article names. */
export interface MentionRow {
  article_id: string;
  entity_id: string;
  named_id: string;
  place: number;
  shown: Flag;
  /** The offices this article gives it, JSON; null for none. */
  roles: string | null;
}

/** One row for each form of a name in an article; `is_full` when it is the entity's name there, not an alias. */
export interface ArticleNameRow {
  article_id: string;
  named_id: string;
  type: EntityType;
  name: string;
  key: string;
  is_full: Flag;
  shown: Flag;
}

/**
 * One row for each form of a name under which an entity is known, with the number of articles that use it: at all, in full,
 * published. `sound`: see sound-key in core. `given_at`, `given_by`: when an editor gave it, used or not.
 */
export interface EntityNameRow {
  seq: Generated<number>;
  named_id: string;
  entity_id: string;
  type: EntityType;
  name: string;
  key: string;
  sound: string;
  given_at: string | null;
  given_by: string | null;
  uses: number;
  full_uses: number;
  shown_uses: number;
  shown_full_uses: number;
}

/** The text snippets are cut from; published articles only. */
export interface SearchTextRow {
  article_id: string;
  text: string;
}

/** What can be counted of the rows of the full-text index, in narrow tables of their own: tags (see search/index-query.ts) with spaces between. */
export interface ArticleFacetsRow {
  place: number;
  tags: string;
}

export interface QuoteFacetsRow {
  number: bigint;
  tags: string;
}

/** An entity that is named in the words of a shown quote, by its own number (`entities.seq`), whoever stands for it now. */
export interface QuoteNameRow {
  named: number;
  number: bigint;
}

/** A keyword by its folded words, as it was first written. */
export interface KeywordRow {
  key: string;
  name: string;
}

/** Two words of the names of one entity that sound alike: who looks for one finds the other. */
export interface SpellingRow {
  entity_id: string;
  word: string;
  other: string;
}

/** A word of headlines, names and keywords, as it was first written; what a misprint may have meant. */
export interface KnownWordRow {
  word: string;
  shown: string;
}

/** A known word, and what is left of it without one of its letters: two words a letter or two apart have one of these in common. */
export interface NearWordRow {
  near: string;
  word: string;
}

/** A quote that an edit of the text touched, as it was; gone when an editor has looked. Cannot be made again. */
export interface ReviewRow {
  seq: Generated<number>;
  id: string;
  article_id: string;
  version: number;
  at: string;
  state: 'touched' | 'gone';
  reason: string;
  quote: string;
  words: string;
  decision: string | null;
  now_words: string | null;
}

/** What a reader says is wrong with a quote, with the quote as it was then. Cannot be made again. */
export interface ReportRow {
  seq: Generated<number>;
  id: string;
  article_id: string;
  quote_id: string;
  quote: string;
  words: string;
  reason: string;
  received_at: string;
  state: Report['state'];
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  /** Of the secret in the reader's link. */
  key_hash: string;
}

/**
 * The text an article is a translation of. `pairs`: those an editor gave, as JSON, their spans in the article's text at `paired_version`.
 * Cannot be made again.
 */
export interface OriginalRow {
  article_id: string;
  text: string;
  blocks: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  publisher: string | null;
  url: string | null;
  media_type: 'text/plain' | 'text/html';
  sha256: string;
  received: Uint8Array;
  received_at: string;
  pairs: string;
  paired_version: number;
}

export interface TokenRow {
  id: string;
  name: string;
  level: AccessToken['level'];
  secret_hash: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
  created_by: string | null;
  revoked_by: string | null;
  /** A JSON array; null for a token that was not narrowed. */
  scopes: string | null;
}

/** A request that named itself. `answer` is sealed by the edge; null while it runs. */
export interface KeptAnswerRow {
  token_id: string;
  key: string;
  fingerprint: string;
  expires_at: string;
  article_id: string | null;
  answer: Uint8Array | null;
}

/** What readers looked for and did not find; `words` are null while only one day saw it. Cannot be made again. */
export interface FailedSearchRow {
  digest: string;
  words: string | null;
  days: number;
  last_day: string;
}

export interface SettingRow {
  key: string;
  value: string;
}

/** One row: see `Store.countPublicChanges`. */
export interface PublicChangesRow {
  id: 1;
  number: number;
}

/** One row: how many articles there are. */
export interface ArticleCountRow {
  id: 1;
  articles: number;
}

/** Addresses that were public once and lead elsewhere now: to an article, or to an entity of the type they were. */
export interface FormerSlugRow {
  kind: 'article' | EntityType;
  slug: string;
  id: string;
}

/** An office an editor gave, with its dates. */
export interface EntityRoleRow {
  id: string;
  entity_id: string;
  role: string;
  by: string;
  at: string;
}

/** Two entities that an editor said are not the same; the smaller id first. */
export interface EntityDistinctionRow {
  one_id: string;
  other_id: string;
}

/** What later articles are compared by; see fingerprint.ts. */
export interface ArticleBandRow {
  band: number;
  article_id: string;
}

/** That an article nearly repeated another when it came in; `percent` of their groups of three words are in both. */
export interface LookAlikeRow {
  article_id: string;
  other_id: string;
  percent: number;
}
