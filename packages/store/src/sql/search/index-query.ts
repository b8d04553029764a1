import type { Quote, Stance } from '@onrecord/core';
import type { QueryTerm } from '@onrecord/core/search';

/** Words next to each other in this order; with `isBeginning` the last one may go on. Words are folded, or tokens (see tokens below). */
export interface IndexTerm {
  readonly words: readonly string[];
  readonly isBeginning: boolean;
  /** Tokens of which each row with this phrase holds all; see frequent-words.ts. */
  readonly pairs?: readonly string[];
}

/** Any of its terms; none of them is nothing that could be found. */
export type IndexClause = readonly IndexTerm[];

/** What an engine's index looks for: every clause, no term of `none`, numbers from `from` and below `below`. */
export interface IndexQuery {
  readonly all: readonly IndexClause[];
  readonly none: readonly IndexTerm[];
  /** Inclusive; null for no limit. */
  readonly from: bigint | null;
  /** Exclusive; null for no limit. */
  readonly below: bigint | null;
}

/** Whether nothing can be found: a clause has no term, because the archive knows nobody of that name. */
export function isImpossible({ all }: IndexQuery): boolean {
  return all.some((clause) => clause.length === 0);
}

/**
 * What an index row says beside its words, as words that nobody can type: a private character, a letter for the kind, the value.
 * So a filter costs what a word costs, and both engines read one list.
 */
const PRIVATE = '\ue000';
const JOINED = '\ue001';

export type TagKind = 'speaker' | 'kind' | 'stance' | 'place' | 'keyword';
const LETTERS: Readonly<Record<TagKind, string>> = { speaker: 'e', kind: 'k', stance: 's', place: 'p', keyword: 'w' };

/** A fact of a row that can be filtered by and counted, for example `e12` for the speaker with the number 12. */
export function tag(kind: TagKind, value: string | number): string {
  return `${LETTERS[kind]}${typeof value === 'number' ? value : value.replaceAll(' ', JOINED)}`;
}

/** The kind and value of a tag. */
export function readTag(written: string): { readonly kind: TagKind; readonly value: string } | null {
  const kind = (Object.keys(LETTERS) as TagKind[]).find((key) => LETTERS[key] === written[0]);
  return kind === undefined ? null : { kind, value: written.slice(1).replaceAll(JOINED, ' ') };
}

/** What a quote's own tags are; those of what its article is about stand behind them. */
export function ownTags(quote: Pick<Quote, 'kind' | 'cue'>, speaker: number | undefined): readonly string[] {
  const how = [tag('kind', quote.kind), tag('stance', quote.cue?.stance ?? 'neutral')];
  return speaker === undefined ? how : [tag('speaker', speaker), ...how];
}

/** Of an article's tags, those of what it is about: each of its quotes has them too. */
export function aboutTags(written: string): readonly string[] {
  return written.split(' ').filter((each) => each.startsWith(LETTERS.place) || each.startsWith(LETTERS.keyword));
}

/**
 * A token: two characters for a number, which is too short for an index of beginnings; all others have their first three in common, so that
 * a row has one entry there for them together.
 */
function token(letter: string, value: string | number): string {
  if (typeof value === 'string' || FIRST_NUMBER + value > LAST_CHARACTER) return `${PRIVATE}00${letter}${value}`;
  return String.fromCharCode(FIRST_NUMBERED + letter.charCodeAt(0) - A) + String.fromCodePoint(FIRST_NUMBER + value);
}

/** A private character for each letter. */
const [FIRST_NUMBERED, A] = [0xe010, 'a'.charCodeAt(0)];
/** A number as one character, beyond those that our letters and signs are among. */
const FIRST_NUMBER = 0x10000;
const LAST_CHARACTER = 0x10ffff;

/** The word under which a row with this tag is found. */
export function tagToken(written: string): string {
  const [letter = '', value] = [written[0], written.slice(1)];
  if (NUMBERED.has(letter)) return token(letter, Number(value));
  const at = FEW_VALUES.get(letter)?.indexOf(value) ?? -1;
  return token(letter, at === -1 ? value : at);
}

const NUMBERED = new Set([LETTERS.speaker, LETTERS.place]);
/** By their order here: another order would be another index. */
const KINDS: Readonly<Record<Quote['kind'], true>> = { direct: true, mixed: true, indirect: true };
const STANCES: Readonly<Record<Stance, true>> = {
  ...{ neutral: true, affirm: true, claim: true, deny: true, reveal: true },
  ...{ demand: true, condemn: true, praise: true, promise: true },
};
const FEW_VALUES = new Map([
  [LETTERS.kind, Object.keys(KINDS)],
  [LETTERS.stance, Object.keys(STANCES)],
]);

/** Every article has it. */
export const EVERY_ARTICLE = `${PRIVATE}a`;

/** What each row has one of: a query of nothing but exclusions starts from all. A quote has its kind, and no word of its own for that. */
export const EVERY_ROW: Readonly<Record<'articles' | 'quotes' | 'entities', IndexClause>> = {
  articles: [tokenTerm(EVERY_ARTICLE)],
  quotes: Object.keys(KINDS).map((kind) => tokenTerm(tagToken(tag('kind', kind)))),
  // Names are never asked for so.
  entities: [tokenTerm(EVERY_ARTICLE)],
};

/** A word that stands in an article's headline. */
export function headToken(word: string): string {
  return token('h', word);
}

/** One that the article is about, too, but not in its headline. */
export function mainToken(word: string): string {
  return token('m', word);
}

const LAST_PRIVATE = '\uf8ff';

export function isToken(word: string): boolean {
  const first = word.charAt(0);
  return first >= PRIVATE && first <= LAST_PRIVATE;
}

/** A term of one token. */
export function tokenTerm(token: string): IndexTerm {
  return { words: [token], isBeginning: false };
}

/** Terms that ask for words, apart from those that ask for fields. */
export function isWords(term: QueryTerm): term is Extract<QueryTerm, { type: 'words' }> {
  return term.type === 'words';
}
