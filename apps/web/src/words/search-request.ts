import { LONGEST_QUERY, parseQuery, type QueryTerm } from '@onrecord/core/search';
import { oneValue, type SearchParams } from './search-params.ts';

/** What an address asks the search for. */
export interface SearchAddress {
  /** The page that asks, where it is not the search's own: a person's, of their words alone. */
  readonly at?: string;
  readonly query: string;
  readonly sort: 'newest' | 'relevance';
}

/** Longer addresses are no questions; the archive reads less, and says so. */
const LONGEST_READ = LONGEST_QUERY * 10;

/** Reads an address of the search; anybody can write anything there. */
export function readSearchAddress(given: SearchParams): SearchAddress {
  return {
    query: (oneValue(given.q) ?? '').trim().slice(0, LONGEST_READ),
    sort: oneValue(given.sort) === 'relevance' ? 'relevance' : 'newest',
  };
}

/** The parameters of a search, without what goes without saying. */
export function searchParameters({ query, sort }: SearchAddress): Readonly<Record<string, string>> {
  return sort === 'newest' ? { q: query } : { q: query, sort };
}

/** The address of a search. A page that is more than its search has its own address where nothing is asked. */
export function searchPath(address: SearchAddress): string {
  if (address.at !== undefined && address.query === '') return address.at;
  return `${address.at ?? '/search'}?${new URLSearchParams(searchParameters(address))}`;
}

/** A part of a query that narrows it down, with the query without it. */
export interface Narrowing {
  readonly text: string;
  readonly without: string;
}

/** The fields and exclusions of a query, each of which a reader may take back. */
export function narrowings(query: string): readonly Narrowing[] {
  const terms = parseQuery(query).terms.filter((term) => term.not || term.type === 'field');
  return [...terms.map((term) => cutOut(query, term)), ...dates(query)];
}

function cutOut(query: string, { span }: Pick<QueryTerm, 'span'>): Narrowing {
  return {
    text: query.slice(span.start, span.end),
    without: tidy(query.slice(0, span.start) + query.slice(span.end)),
  };
}

const DATE = /(?<=^|\s)-?(?:after|before):\d{4}\S*/giu;

function dates(query: string): readonly Narrowing[] {
  return [...query.matchAll(DATE)].map(({ index, 0: text }) =>
    cutOut(query, { span: { start: index, end: index + text.length } }),
  );
}

function tidy(query: string): string {
  return query.replace(/\s+/gu, ' ').trim();
}

/** The plain words of a query, as typed, each once. */
export function wordsOf(query: string): readonly string[] {
  const terms = parseQuery(query).terms.filter((term) => term.type === 'words' && !term.not);
  return [...new Set(terms.map(({ span }) => query.slice(span.start, span.end)))];
}

/** Whether a query is one word, one phrase or one filter. */
export function isOneThing(query: string): boolean {
  const { terms } = parseQuery(query);
  return terms.length === 1 && terms[0]?.span.end === query.trimEnd().length && terms[0].span.start === 0;
}

/** A query with its plain words as beginnings; null when it has something else in it. */
export function asBeginnings(query: string): string | null {
  const isPlain = /^[\p{L}\p{M}]{3,}(?: [\p{L}\p{M}]{3,})*$/u.test(query);
  return isPlain ? query.replaceAll(/(?= |$)/g, '*') : null;
}

/** What a search says to have only a topic's articles. */
export function keywordFilter(topicSlug: string): string {
  return `keyword:"${topicSlug.replaceAll('-', ' ')}"`;
}

/** The query with one thing more to find, or not to find. */
export function narrowed(query: string, filter: string): string {
  return query === '' ? filter : `${query} ${filter}`;
}
