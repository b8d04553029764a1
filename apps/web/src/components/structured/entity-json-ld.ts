import { type JsonLd, SCHEMA_ORG_TYPES } from '@onrecord/core/export';
import type { StoredEntity } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';

/** The page of a person, organisation, place, event or work for programs: its name, its other names, and where it stands. */
export function entityJsonLd(
  { type, slug, name, aliases }: Pick<StoredEntity, 'type' | 'slug' | 'name' | 'aliases'>,
  site: string,
): JsonLd {
  const address = `${site}${entityPath(type, slug)}`;
  const others = [...new Set(aliases.map((alias) => alias.name))].filter((other) => other !== name);
  return {
    '@context': 'https://schema.org',
    '@type': SCHEMA_ORG_TYPES[type],
    '@id': address,
    name,
    ...(others.length > 0 && { alternateName: others }),
    url: address,
  };
}
