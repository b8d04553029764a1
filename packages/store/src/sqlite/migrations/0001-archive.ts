import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** "OnRc": marks the file as an archive of ours. */
export const APPLICATION_ID = 0x4f6e5263;

/**
 * The archive's first shape; sql/tables.ts says what each table holds. Strict tables refuse values of a wrong type. The numbers by
 * which the full-text tables point at rows are integer primary keys, which SQLite never renumbers.
 */
const STATEMENTS: readonly string[] = [
  `pragma application_id = ${APPLICATION_ID}`,
  `create table articles (
    place integer primary key,
    id text not null unique,
    slug text not null unique,
    state text not null check (state in ('draft', 'published')),
    version integer not null,
    headline text,
    standfirst text,
    publisher text,
    language text,
    direction text not null,
    published_at text,
    received_at text not null,
    released_at text,
    created_at text not null,
    updated_at text not null,
    quote_count integer not null
  ) strict`,
  `create index articles_by_state on articles (state, place)`,

  `create table sources (
    article_id text primary key references articles (id) on delete cascade,
    sha256 text not null unique,
    media_type text not null,
    received_at text not null,
    origin text,
    received blob not null
  ) strict`,

  `create table revisions (
    article_id text not null references articles (id) on delete cascade,
    version integer not null,
    action text not null,
    by text not null,
    at text not null,
    why text,
    record text not null,
    decisions text not null,
    primary key (article_id, version)
  ) strict`,
  `create trigger revisions_are_kept before update on revisions
    begin select raise(abort, 'a revision never changes'); end`,

  `create table article_ids (
    article_id text not null references articles (id) on delete cascade,
    id text not null,
    kind text not null check (kind in ('quote', 'group', 'entity')),
    primary key (id, article_id, kind)
  ) strict, without rowid`,
  `create index article_ids_by_article on article_ids (article_id, kind)`,

  `create table entities (
    seq integer primary key autoincrement,
    id text not null unique,
    type text not null,
    slug text not null,
    name text not null,
    quote_count integer not null,
    article_count integer not null,
    unique (type, slug)
  ) strict`,
  `create index entities_most_quoted on entities (type, quote_count desc, seq)`,

  `create table quotes (
    number integer primary key,
    id text not null unique,
    article_id text not null references articles (id) on delete cascade,
    position integer not null,
    kind text not null,
    speaker_id text references entities (id),
    speaker_role text,
    in_headline integer not null,
    shown integer not null,
    words text not null,
    quote text not null,
    decision text
  ) strict`,
  `create index quotes_by_article on quotes (article_id)`,
  `create index quotes_shown on quotes (shown, number)`,
  `create index quotes_by_kind on quotes (kind, shown, number)`,
  `create index quotes_by_speaker on quotes (speaker_id, shown, number, in_headline)`,

  `create table mentions (
    article_id text not null references articles (id) on delete cascade,
    entity_id text not null references entities (id),
    place integer not null,
    shown integer not null,
    roles text,
    primary key (entity_id, place)
  ) strict, without rowid`,
  `create index mentions_by_article on mentions (article_id)`,
  `create index mentions_with_roles on mentions (entity_id, place) where roles is not null`,
  `create index mentions_shown on mentions (entity_id, shown)`,

  `create table article_names (
    article_id text not null references articles (id) on delete cascade,
    entity_id text not null references entities (id),
    type text not null,
    name text not null,
    key text not null,
    is_full integer not null,
    shown integer not null,
    primary key (article_id, entity_id, name)
  ) strict, without rowid`,
  `create table entity_names (
    seq integer primary key autoincrement,
    entity_id text not null references entities (id) on delete cascade,
    type text not null,
    name text not null,
    key text not null,
    uses integer not null,
    full_uses integer not null,
    shown_uses integer not null,
    shown_full_uses integer not null,
    unique (entity_id, name)
  ) strict`,
  `create index entity_names_by_key on entity_names (key)`,

  `create table search_texts (
    article_id text primary key references articles (id) on delete cascade,
    text text not null
  ) strict`,
  ...['article_index', 'quote_index', 'entity_index'].map(
    (name) =>
      `create virtual table ${name} using fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')`,
  ),

  `create table tokens (
    id text primary key,
    name text not null,
    level text not null,
    secret_hash text not null unique,
    created_at text not null,
    expires_at text,
    last_used_at text,
    revoked_at text
  ) strict`,
  `create table settings (key text primary key, value text not null) strict`,
];

export const archive: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
