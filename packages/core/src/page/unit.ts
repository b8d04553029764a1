import type { Span } from '../schemas/span.ts';
import { isPlainDigit, isPlainLetter, isWhiteSpace, LAST_ASCII } from '../text/characters.ts';
import { isEmptySpan, type Line, readLines } from '../text/lines.ts';
import { keyOf } from './unit-key.ts';
import { joinsWrapped, readWrapping } from './wrapped-lines.ts';

/** The smallest piece of a pasted page that is judged: one line, or the lines of one hard-wrapped paragraph. */
export interface Unit {
  readonly span: Span;
  readonly text: string;
  /** Letters and digits only, in lower case; empty for long units. Two units with one key say the same. */
  readonly key: string;
  readonly words: number;
  /** True when a blank line (or the text's start) stands above. */
  readonly afterGap: boolean;
  /** Ends like a sentence: with a stop, which a closing mark or bracket may follow. */
  readonly stopped: boolean;
}

/** A pasted page cut in units, and the lines that hold only invisible characters. */
export interface PageUnits {
  readonly units: readonly Unit[];
  readonly blanks: readonly Span[];
}

const STOPPED = /[.!?…。！？؟۔](?:["'”’»)\]]|\[\d{1,3}\]|\s)*$/u;

/** Cuts a text in units, in text order. */
export function readUnits(text: string): PageUnits {
  const { pieces, blanks } = cutUnits(text);
  return { units: pieces.map(({ span, afterGap }) => readUnit(text, span, afterGap)), blanks };
}

interface Piece {
  readonly span: Span;
  readonly afterGap: boolean;
}

/** Where the units of a text are, in text order, and the lines between them that hold only invisible characters. */
export function cutUnits(text: string): { readonly pieces: readonly Piece[]; readonly blanks: readonly Span[] } {
  const lines = readLines(text);
  const wrapping = readWrapping(text, lines);
  const pieces: Piece[] = [];
  const blanks: Span[] = [];
  let run: Line[] = [];
  let afterGap = true;
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    pieces.push({ span: { start: first.inner.start, end: last.inner.end }, afterGap });
    run = [];
    afterGap = false;
  };
  for (const line of lines) {
    const upper = run.at(-1);
    if (isEmptySpan(line.inner)) {
      if (!isEmptySpan(line.span)) blanks.push(line.span);
      close();
      afterGap = true;
    } else {
      if (upper !== undefined && !joinsWrapped(wrapping, { upper, lower: line })) close();
      run.push(line);
    }
  }
  close();
  return { pieces, blanks };
}

/** Reads what a stretch of text looks like as one unit. */
export function readUnit(text: string, span: Span, afterGap: boolean): Unit {
  const words = text.slice(span.start, span.end);
  const tail = words.slice(-40);
  return {
    span,
    text: words,
    key: keyOf(words),
    words: countWords(words),
    afterGap,
    stopped: STOPPED.test(tail),
  };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** How many pieces between white space hold a letter or a digit; counted, not collected, for a page may hold millions. */
function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isWhiteSpace(code)) counted = false;
    else if (!counted && isLetterOrDigit(text, at)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= LAST_ASCII) return isPlainLetter(code) || isPlainDigit(code);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
