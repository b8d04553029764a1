import type { Types } from '../types.ts';

/** The archive's first shape; tables.ts says what each table holds. */
export function archive(type: Types): readonly string[] {
  return [...type.first, ...articles(type), ...quotes(type), ...names(type), ...rest(type)];
}

const articles = (type: Types): readonly string[] => [
  `create table articles (
    place ${type.integer} primary key,
    id ${type.text} not null unique,
    slug ${type.text} not null unique,
    state ${type.text} not null check (state in ('draft', 'published')),
    version ${type.integer} not null,
    headline ${type.text},
    standfirst ${type.text},
    publisher ${type.text},
    language ${type.text},
    direction ${type.text} not null,
    published_at ${type.text},
    received_at ${type.text} not null,
    released_at ${type.text},
    created_at ${type.text} not null,
    updated_at ${type.text} not null,
    quote_count ${type.integer} not null
  )${type.strict}`,
  `create index articles_by_state on articles (state, place)`,

  `create table sources (
    article_id ${type.text} primary key references articles (id) on delete cascade,
    sha256 ${type.text} not null unique,
    media_type ${type.text} not null,
    received_at ${type.text} not null,
    origin ${type.text},
    received ${type.bytes} not null
  )${type.strict}`,

  `create table revisions (
    article_id ${type.text} not null references articles (id) on delete cascade,
    version ${type.integer} not null,
    action ${type.text} not null,
    by ${type.text} not null,
    at ${type.text} not null,
    why ${type.text},
    record ${type.text} not null,
    decisions ${type.text} not null,
    primary key (article_id, version)
  )${type.strict}`,
  ...type.neverUpdated('revisions', 'a revision never changes'),
];

const quotes = (type: Types): readonly string[] => [
  `create table article_ids (
    article_id ${type.text} not null references articles (id) on delete cascade,
    id ${type.text} not null,
    kind ${type.text} not null check (kind in ('quote', 'group', 'entity')),
    primary key (id, article_id, kind)
  )${type.keyed}`,
  `create index article_ids_by_article on article_ids (article_id, kind)`,

  `create table entities (
    seq ${type.counted},
    id ${type.text} not null unique,
    type ${type.text} not null,
    slug ${type.text} not null,
    name ${type.text} not null,
    quote_count ${type.integer} not null,
    article_count ${type.integer} not null,
    unique (type, slug)
  )${type.strict}`,
  `create index entities_most_quoted on entities (type, quote_count desc, seq)`,

  `create table quotes (
    number ${type.integer} primary key,
    id ${type.text} not null unique,
    article_id ${type.text} not null references articles (id) on delete cascade,
    position ${type.integer} not null,
    kind ${type.text} not null,
    speaker_id ${type.text} references entities (id),
    speaker_role ${type.text},
    in_headline ${type.integer} not null,
    shown ${type.integer} not null,
    words ${type.text} not null,
    quote ${type.text} not null,
    decision ${type.text}
  )${type.strict}`,
  `create index quotes_by_article on quotes (article_id)`,
  `create index quotes_shown on quotes (shown, number)`,
  `create index quotes_by_kind on quotes (kind, shown, number)`,
  `create index quotes_by_speaker on quotes (speaker_id, shown, number, in_headline)`,
];

const names = (type: Types): readonly string[] => [
  `create table mentions (
    article_id ${type.text} not null references articles (id) on delete cascade,
    entity_id ${type.text} not null references entities (id),
    place ${type.integer} not null,
    shown ${type.integer} not null,
    roles ${type.text},
    primary key (entity_id, place)
  )${type.keyed}`,
  `create index mentions_by_article on mentions (article_id)`,
  `create index mentions_with_roles on mentions (entity_id, place) where roles is not null`,
  `create index mentions_shown on mentions (entity_id, shown)`,

  `create table article_names (
    article_id ${type.text} not null references articles (id) on delete cascade,
    entity_id ${type.text} not null references entities (id),
    type ${type.text} not null,
    name ${type.text} not null,
    key ${type.text} not null,
    is_full ${type.integer} not null,
    shown ${type.integer} not null,
    primary key (article_id, entity_id, name)
  )${type.keyed}`,
  `create table entity_names (
    seq ${type.counted},
    entity_id ${type.text} not null references entities (id) on delete cascade,
    type ${type.text} not null,
    name ${type.text} not null,
    key ${type.text} not null,
    uses ${type.integer} not null,
    full_uses ${type.integer} not null,
    shown_uses ${type.integer} not null,
    shown_full_uses ${type.integer} not null,
    unique (entity_id, name)
  )${type.strict}`,
  `create index entity_names_by_key on entity_names (key)`,
];

const rest = (type: Types): readonly string[] => [
  `create table search_texts (
    article_id ${type.text} primary key references articles (id) on delete cascade,
    text ${type.text} not null
  )${type.strict}`,
  ...['article_index', 'quote_index', 'entity_index'].flatMap(type.fullText),

  `create table tokens (
    id ${type.text} primary key,
    name ${type.text} not null,
    level ${type.text} not null,
    secret_hash ${type.text} not null unique,
    created_at ${type.text} not null,
    expires_at ${type.text},
    last_used_at ${type.text},
    revoked_at ${type.text}
  )${type.strict}`,
  `create table settings (key ${type.text} primary key, value ${type.text} not null)${type.strict}`,
];
