import type { EntityType } from '@onrecord/core';
import { foldForSearch } from '@onrecord/core/search';
import type { RecordForm } from './record-forms.ts';

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

/** An article's record in one of its forms: `/articles/<slug>.jsonld`. */
export function recordPath(slug: string, form: RecordForm): string {
  return `${articlePath(slug)}.${form}`;
}

/** Where all entities of a type are listed. */
export function collectionPath(type: EntityType): string {
  return `/${COLLECTIONS[type]}`;
}

export function entityPath(type: EntityType, slug: string): string {
  return `${collectionPath(type)}/${slug}`;
}

/**
 * A topic's page.
 *
 * @param slug see `Topic` of the store; may hold letters of any script
 */
export function topicPath(slug: string): string {
  return `/topics/${encodeURIComponent(slug)}`;
}

/** The page of a keyword as an article writes it; null for one that has no word in it. */
export function keywordPath(keyword: string): string | null {
  const key = foldForSearch(keyword);
  return key === '' ? null : topicPath(key.replaceAll(' ', '-'));
}

/** What is published of a month, by its number from 1; of a year without one. */
export function archivePath(year: number, month?: number): string {
  const path = `/archive/${String(year).padStart(4, '0')}`;
  return month === undefined ? path : `${path}/${String(month).padStart(2, '0')}`;
}

/** A part of an address as it was meant; what cannot be read stays as it is. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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

/** So many words at either end of a quote name it. */
const NAMED_BY = 4;

/**
 * The place of a quote in its article, where the browser also marks the words themselves: a text fragment behind the id, which stays when the
 * words are no longer there, and for browsers that know no text fragments.
 *
 * @param words of the quote, as they stand in the article
 */
export function quoteTextPath(
  articleSlug: string,
  { id, words }: { readonly id: string; readonly words: string },
): string {
  const all = words.split(/\s+/).filter((word) => word !== '');
  const parts = all.length <= 2 * NAMED_BY ? [all] : [all.slice(0, NAMED_BY), all.slice(-NAMED_BY)];
  const text = parts.map((part) => encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D'));
  return `${quotePath(articleSlug, id)}:~:text=${text.join(',')}`;
}

/** A quote's own page. */
export function quotePage(quoteId: string): string {
  return `/quotes/${quoteId}`;
}

/** An article beside the text it is a translation of. */
export function originalPath(articleSlug: string): string {
  return `${articlePath(articleSlug)}/original`;
}
