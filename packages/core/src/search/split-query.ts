import type { Span } from '../schemas/span.ts';

/** A stretch of a query that belongs together: what stands between two spaces, or between quotation marks. */
export interface QueryPiece {
  readonly not: boolean;
  /** In lower case; null where none is named. Any name: who reads it decides whether it is a field. */
  readonly field: string | null;
  /** Without the marks around it. */
  readonly text: string;
  /** A star stands right behind its last letter. */
  readonly isOpen: boolean;
  readonly span: Span;
}

const OPEN = '"“”„«';
const CLOSE = '"”“»';
/** `-field:"a phrase"`, `-field:word`; every part but the last may lack, and a mark that is never closed is no mark. */
const PIECE = new RegExp(
  `(?<not>-)?(?:(?<field>[a-z]+):(?=[^\\s:]))?(?:[${OPEN}](?<phrase>[^${CLOSE}]*)[${CLOSE}]|(?<word>\\S+))`,
  'giu',
);
const OPEN_END = /[\p{L}\p{N}\p{M}]\*$/u;

/** Splits a query into its pieces, in order. */
export function* splitQuery(query: string): Generator<QueryPiece> {
  for (const match of query.matchAll(PIECE)) {
    const { not, field, phrase, word = '' } = match.groups ?? {};
    yield {
      not: not !== undefined,
      field: field?.toLowerCase() ?? null,
      text: phrase ?? word,
      isOpen: phrase === undefined && OPEN_END.test(word),
      span: { start: match.index, end: match.index + match[0].length },
    };
  }
}
