import type { Span } from '../schemas/span.ts';
import { foldForSearch, isBareArticle } from '../text/search-words.ts';
import { readDateField } from './date-field.ts';
import { isListed, listedValue, valuesOf } from './field-values.ts';
import { type QueryPiece, splitQuery } from './split-query.ts';

/** The fields a query may name; `after:` and `before:` are read to `from` and `until`. */
export const QUERY_FIELDS = ['speaker', 'kind', 'stance', 'place', 'keyword'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** One thing that must be found, or with `not` must not be. */
export type QueryTerm = QueryWords | QueryFieldTerm;

export interface QueryWords {
  readonly type: 'words';
  readonly not: boolean;
  /** Folded; more than one stand next to each other in this order. */
  readonly words: readonly string[];
  /** The last word is a beginning: `sanct*`. */
  readonly isBeginning: boolean;
  /** Where it stands in the query. */
  readonly span: Span;
}

export interface QueryFieldTerm {
  readonly type: 'field';
  readonly not: boolean;
  readonly field: QueryField;
  /** As typed, without marks; a kind or a stance by its own word. */
  readonly value: string;
  readonly span: Span;
}

/** Something a reader should know of how the query was read. */
export interface QueryNotice {
  readonly code: 'query-too-long' | 'too-many-words' | 'beginning-too-short' | 'value-unknown';
  readonly message: string;
}

/** A query as it was understood. Every text is one; there are no errors, for whatever is no operator is words. */
export interface SearchQuery {
  readonly terms: readonly QueryTerm[];
  /** First day that counts, YYYY-MM-DD; null for no limit. */
  readonly from: string | null;
  /** First day that no longer counts. */
  readonly until: string | null;
  readonly notices: readonly QueryNotice[];
}

/** UTF-16 units of a query that are read. */
export const LONGEST_QUERY = 300;
const MOST_WORDS = 32;
const SHORTEST_BEGINNING = 3;

/**
 * Reads a search query: `word`, `"a phrase"`, `-word`, `begin*`, `speaker:` `kind:` `stance:` `place:` `keyword:` with a word or a
 * phrase, `after:2014-05-01` (from then on) and `before:2015` (until then, exclusive; a year or month means its first day). All
 * must be found together. Anything else is literal: `mid-May` and `a:b` are words that stand next to each other; a notice says so where a
 * field was meant that does not know the value (`kind:spoken`, `after:May`). Kinds and stances may be called as a site shows them: `stance:denied`.
 *
 * @example
 * parseQuery('"not a cent" -pier speaker:ferro').terms.length; // 3
 */
export function parseQuery(query: string): SearchQuery {
  const notices: QueryNotice[] = [];
  const terms: QueryTerm[] = [];
  const limits = { from: null as string | null, until: null as string | null };
  let words = 0;
  for (const piece of splitQuery(query.slice(0, LONGEST_QUERY))) {
    const date = readDateField(piece);
    if (date?.from !== undefined) limits.from = later(limits.from, date.from);
    else if (date?.until !== undefined) limits.until = earlier(limits.until, date.until);
    else {
      const term = readTerm(piece, notices);
      if (term === null) continue;
      words += term.type === 'words' ? term.words.length : 1;
      if (words <= MOST_WORDS) terms.push(term);
    }
  }
  if (query.length > LONGEST_QUERY) notices.push(tooLong());
  if (words > MOST_WORDS) notices.push(tooManyWords());
  return { terms: withoutArticles(terms), ...limits, notices };
}

/** "Al Masri" asks for "masri": a text's article is no word of the index. */
function withoutArticles(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const telling = terms.filter((term) => term.type === 'field' || !term.words.every(isBareArticle));
  return telling.some((term) => term.type === 'words') ? telling : terms;
}

function later(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}

function earlier(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}

function readTerm(piece: QueryPiece, notices: QueryNotice[]): QueryTerm | null {
  const { not, span } = piece;
  const field = QUERY_FIELDS.find((name) => name === piece.field);
  const value = piece.text.trim();
  const known = field === undefined ? null : readValue(field, value);
  if (field !== undefined && known !== null) return { type: 'field', not, field, value: known, span };
  if (value !== '') noteUnknown(piece.field, value, notices);
  const literal = piece.field === null ? piece.text : `${piece.field} ${piece.text}`;
  const words = foldForSearch(literal)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return { type: 'words', not, words, isBeginning: piece.isOpen && isLongEnough(words.at(-1) ?? '', notices), span };
}

function readValue(field: QueryField, value: string): string | null {
  if (isListed(field)) return listedValue(field, value);
  return foldForSearch(value) === '' ? null : value;
}

function noteUnknown(field: string | null, value: string, notices: QueryNotice[]): void {
  const expected = field === null ? null : expectedOf(field);
  if (expected === null) return;
  const message = `“${field}:${value}” was searched as words: ${field} takes ${expected}.`;
  notices.push({ code: 'value-unknown', message });
}

function expectedOf(field: string): string | null {
  if (isListed(field)) return valuesOf(field).join(', ');
  return field === 'after' || field === 'before' ? 'a year, a month or a day, such as 2014-05-01' : null;
}

function isLongEnough(word: string, notices: QueryNotice[]): boolean {
  if ([...word].length >= SHORTEST_BEGINNING) return true;
  notices.push({
    code: 'beginning-too-short',
    message: `“${word}*” was searched as the word “${word}”: a beginning needs at least ${SHORTEST_BEGINNING} letters.`,
  });
  return false;
}

function tooLong(): QueryNotice {
  return {
    code: 'query-too-long',
    message: `Only the first ${LONGEST_QUERY} characters of the query were searched.`,
  };
}

function tooManyWords(): QueryNotice {
  return { code: 'too-many-words', message: `Only the first ${MOST_WORDS} words of the query were searched.` };
}
