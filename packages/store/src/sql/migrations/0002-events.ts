import type { Types } from '../types.ts';

/**
 * Events, the ledger, states, and what editors decide about entities. A record names an entity for good (`named_id`); which entity stands
 * for it now (`entity_id`, `speaker_id`) changes with merges. Most rows name the one that stands for them, so the indexes for taking a merge
 * back hold only the others.
 */
export function events(type: Types): readonly string[] {
  return [...states, ...entities(type), ...mentions(type), ...chains(type)].map((statement) =>
    statement.replaceAll('TEXT', type.text).replaceAll('INTEGER', type.integer),
  );
}

const states: readonly string[] = [
  `alter table articles add column due_at TEXT`,
  `alter table articles add column corrected_at TEXT`,
  `alter table articles add column withdrawn_note TEXT`,
  `alter table articles add column stage TEXT not null default 'draft'
    check (stage in ('draft', 'in-review', 'scheduled', 'embargoed', 'published', 'withdrawn'))`,
  `update articles set stage = state`,
  `drop index articles_by_state`,
  `alter table articles drop column state`,
  `alter table articles rename column stage to state`,
  `create index articles_by_state on articles (state, place)`,
  `create index articles_due on articles (due_at) where due_at is not null`,
];

const entities = (type: Types): readonly string[] => [
  `alter table entities add column seen_type TEXT not null default 'person'`,
  `alter table entities add column given_name TEXT`,
  `alter table entities add column merged_into TEXT`,
  `alter table entities add column version INTEGER not null default 0`,
  `update entities set seen_type = type`,
  `create index entities_merged on entities (merged_into) where merged_into is not null`,

  `alter table entity_names rename column entity_id to named_id`,
  `alter table entity_names add column entity_id TEXT not null default ''`,
  `alter table entity_names add column sound TEXT not null default ''`,
  `alter table entity_names add column given_at TEXT`,
  `alter table entity_names add column given_by TEXT`,
  `update entity_names set entity_id = named_id`,
  `create index entity_names_by_entity on entity_names (entity_id)`,
  `create index entity_names_by_sound on entity_names (sound)`,
  `alter table article_names rename column entity_id to named_id`,
  `create index article_names_by_name on article_names (named_id, name)`,

  `create table entity_roles (
    id TEXT primary key,
    entity_id TEXT not null references entities (id) on delete cascade,
    role TEXT not null,
    by TEXT not null,
    at TEXT not null
  )${type.strict}`,
  `create index entity_roles_by_entity on entity_roles (entity_id)`,
  `create table entity_distinctions (
    one_id TEXT not null references entities (id) on delete cascade,
    other_id TEXT not null references entities (id) on delete cascade,
    primary key (one_id, other_id)
  )${type.keyed}`,
  `create index entity_distinctions_by_other on entity_distinctions (other_id)`,
  `create table former_slugs (
    kind TEXT not null,
    slug TEXT not null,
    id TEXT not null,
    primary key (kind, slug)
  )${type.keyed}`,
  `create index former_slugs_by_id on former_slugs (id)`,
];

const mentions = (type: Types): readonly string[] => [
  `alter table quotes add column named_id TEXT`,
  `update quotes set named_id = speaker_id where speaker_id is not null`,
  `create index quotes_merged on quotes (named_id) where named_id <> speaker_id`,
  `create table mentions_named (
    article_id TEXT not null references articles (id) on delete cascade,
    entity_id TEXT not null references entities (id),
    named_id TEXT not null,
    place INTEGER not null,
    shown INTEGER not null,
    roles TEXT,
    primary key (entity_id, place, named_id)
  )${type.keyed}`,
  `insert into mentions_named (article_id, entity_id, named_id, place, shown, roles)
    select article_id, entity_id, entity_id, place, shown, roles from mentions`,
  `drop table mentions`,
  `alter table mentions_named rename to mentions`,
  `create index mentions_by_article on mentions (article_id)`,
  `create index mentions_with_roles on mentions (entity_id, place) where roles is not null`,
  `create index mentions_shown on mentions (entity_id, shown, place)`,
  `create index mentions_merged on mentions (named_id) where named_id <> entity_id`,
];

const chains = (type: Types): readonly string[] => [
  `create table events (
    subject TEXT not null check (subject in ('article', 'entity')),
    subject_id TEXT not null,
    number INTEGER not null,
    action TEXT not null,
    by TEXT not null,
    at TEXT not null,
    digest TEXT not null,
    previous TEXT not null,
    hash TEXT not null unique,
    primary key (subject_id, number)
  )${type.strict}`,
  ...type.neverUpdated('events', 'an event never changes'),
  `create table event_payloads (
    subject_id TEXT not null,
    number INTEGER not null,
    payload TEXT not null,
    primary key (subject_id, number)
  )${type.strict}`,
  ...type.neverUpdated('event_payloads', 'an event never changes'),
  `create table ledger (
    number INTEGER primary key,
    kind TEXT not null,
    article_id TEXT not null,
    at TEXT not null,
    event TEXT not null,
    note_hash TEXT,
    previous TEXT not null,
    hash TEXT not null
  )${type.strict}`,
  ...type.neverUpdated('ledger', 'a line of the ledger never changes'),
  `create index ledger_by_article on ledger (article_id)`,
  `create table ledger_notes (
    number INTEGER primary key,
    article_id TEXT not null,
    note TEXT not null
  )${type.strict}`,
  `create index ledger_notes_by_article on ledger_notes (article_id)`,
  `create table ledger_head (
    id INTEGER primary key check (id = 1),
    number INTEGER not null,
    hash TEXT not null
  )${type.strict}`,
];
