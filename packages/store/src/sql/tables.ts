import type { EntityType, Quote } from '@onrecord/core';
import type { Generated } from 'kysely';
import type { AccessToken, ArticleState, Revision } from '../port.ts';

/**
 * The rows of the archive, the same for every engine. Times are ISO 8601 UTC text, flags are 0 or 1, JSON is text.
 *
 * What cannot be made again: articles, sources, revisions, entities, article_ids, tokens, settings.
 * What is derived from the current revision, and replaced whole with it: quotes, mentions, article_names,
 * entity_names, search_texts, the entities' names and counts, and the engine's full-text index.
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
  tokens: TokenRow;
  settings: SettingRow;
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
}

/** `number`: see display-order.ts; `shown` when the article is published and the quote is not rejected. */
export interface QuoteRow {
  number: bigint;
  id: string;
  article_id: string;
  position: number;
  kind: Quote['kind'];
  speaker_id: string | null;
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
  place: number;
  shown: Flag;
  /** The offices this article gives it, JSON; null for none. */
  roles: string | null;
}

/** One row for each form of a name in an article; `is_full` when it is the entity's name there, not an alias. */
export interface ArticleNameRow {
  article_id: string;
  entity_id: string;
  type: EntityType;
  name: string;
  key: string;
  is_full: Flag;
  shown: Flag;
}

/** One row for each form of a name in the archive, with the number of articles that use it: at all, in full, published. */
export interface EntityNameRow {
  seq: Generated<number>;
  entity_id: string;
  type: EntityType;
  name: string;
  key: string;
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

export interface TokenRow {
  id: string;
  name: string;
  level: AccessToken['level'];
  secret_hash: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface SettingRow {
  key: string;
  value: string;
}
