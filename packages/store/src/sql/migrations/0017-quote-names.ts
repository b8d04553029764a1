import type { Types } from '../types.ts';

/**
 * Who is named in the words of a shown quote, by the number of the entity that the record names. Opening the archive fills it. And entities
 * by their address alone, since several types may have the same one.
 */
export function quoteNames(type: Types): readonly string[] {
  return [
    `create table quote_names (
      named ${type.integer} not null,
      number ${type.integer} not null,
      primary key (named, number)
    )${type.keyed}`,
    'create index quote_names_by_number on quote_names (number)',
    'create index entities_by_slug on entities (slug)',
  ];
}
