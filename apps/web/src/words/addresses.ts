import type { EntityType } from '@onrecord/core';

/** The part of the site where entities of a type live. */
const COLLECTIONS: Readonly<Record<EntityType, string>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  event: 'events',
  work: 'works',
};

const TYPES: ReadonlyMap<string, EntityType> = new Map(
  Object.entries(COLLECTIONS).map(([type, collection]) => [collection, type as EntityType]),
);

/** The type whose entities live in `/<collection>/`; null when there is no such part of the site. */
export function typeOfCollection(collection: string): EntityType | null {
  return TYPES.get(collection) ?? null;
}

export function articlePath(slug: string): string {
  return `/articles/${slug}`;
}

export function entityPath(type: EntityType, slug: string): string {
  return `/${COLLECTIONS[type]}/${slug}`;
}

/** The place of a quote within its article. */
export function quoteAnchor(quoteId: string): string {
  return `q-${quoteId}`;
}

/** The place of a statement in the article's rail. */
export function statementAnchor(quoteId: string): string {
  return `s-${quoteId}`;
}

export function quotePath(articleSlug: string, quoteId: string): string {
  return `${articlePath(articleSlug)}#${quoteAnchor(quoteId)}`;
}

/** A quote's own page. */
export function quotePage(quoteId: string): string {
  return `/quotes/${quoteId}`;
}

/** An article beside the text it is a translation of. */
export function originalPath(articleSlug: string): string {
  return `${articlePath(articleSlug)}/original`;
}
