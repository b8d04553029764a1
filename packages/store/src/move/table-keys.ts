import type { Tables } from '../sql/tables.ts';

/** How a table is read from its beginning to its end: by its primary key. */
export interface TableKey {
  readonly key: readonly string[];
  /** Whole numbers beyond 2^53, which drivers would round: they travel as text. */
  readonly exact?: readonly string[];
}

/** Every table with its primary key, those that others point at first. The full-text index is no table here: it is made again. */
export const TABLE_KEYS: Readonly<Record<keyof Tables, TableKey>> = {
  articles: { key: ['place'] },
  sources: { key: ['article_id'] },
  revisions: { key: ['article_id', 'version'] },
  article_ids: { key: ['id', 'article_id', 'kind'] },
  entities: { key: ['seq'] },
  quotes: { key: ['number'], exact: ['number'] },
  mentions: { key: ['entity_id', 'place', 'named_id'] },
  article_names: { key: ['article_id', 'named_id', 'name'] },
  entity_names: { key: ['seq'] },
  search_texts: { key: ['article_id'] },
  entity_roles: { key: ['id'] },
  entity_distinctions: { key: ['one_id', 'other_id'] },
  former_slugs: { key: ['kind', 'slug'] },
  article_bands: { key: ['band', 'article_id'] },
  look_alikes: { key: ['article_id'] },
  events: { key: ['subject_id', 'number'] },
  event_payloads: { key: ['subject_id', 'number'] },
  ledger: { key: ['number'] },
  ledger_notes: { key: ['number'] },
  ledger_head: { key: ['id'] },
  article_count: { key: ['id'] },
  public_changes: { key: ['id'] },
  article_facets: { key: ['place'] },
  quote_facets: { key: ['number'], exact: ['number'] },
  quote_names: { key: ['named', 'number'], exact: ['number'] },
  keywords: { key: ['key'] },
  spellings: { key: ['word', 'other', 'entity_id'] },
  known_words: { key: ['word'] },
  near_words: { key: ['near', 'word'] },
  reviews: { key: ['seq'] },
  reports: { key: ['seq'] },
  originals: { key: ['article_id'] },
  tokens: { key: ['id'] },
  kept_answers: { key: ['token_id', 'key'] },
  jobs: { key: ['seq'] },
  job_rows: { key: ['job_id', 'number'] },
  settings: { key: ['key'] },
  failed_searches: { key: ['digest'] },
};

/** The tables in the order in which they can be filled. */
export const TABLES_IN_ORDER = Object.keys(TABLE_KEYS) as readonly (keyof Tables)[];
