import type { Types } from '../types.ts';

/**
 * Search by fields, phrases and beginnings, with counts. The full-text indexes are made anew and empty: opening the archive fills
 * them (see search/rebuild-index.ts), because a migration is SQL and folding words is not.
 */
export function search(type: Types): readonly string[] {
  return [
    'drop table article_index',
    'drop table quote_index',
    'drop table entity_index',
    ...type.wordIndex('article_index', '3'),
    ...type.wordIndex('quote_index', '3'),
    ...type.wordIndex('entity_index', '1 2 3'),
    `create table article_facets (place ${type.integer} primary key, tags ${type.text} not null)${type.strict}`,
    `create table quote_facets (number ${type.integer} primary key, tags ${type.text} not null)${type.strict}`,
    `create table keywords (key ${type.text} primary key, name ${type.text} not null)${type.keyed}`,
    `create table spellings (
      word ${type.text} not null,
      other ${type.text} not null,
      entity_id ${type.text} not null references entities (id) on delete cascade,
      primary key (word, other, entity_id)
    )${type.keyed}`,
    'create index spellings_by_entity on spellings (entity_id)',
    `create table known_words (word ${type.text} primary key, shown ${type.text} not null)${type.keyed}`,
    `create table near_words (
      near ${type.text} not null,
      word ${type.text} not null,
      primary key (near, word)
    )${type.keyed}`,
    'create index near_words_by_word on near_words (word)',
  ];
}
