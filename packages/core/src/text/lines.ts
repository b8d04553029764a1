import type { Span } from '../schemas/span.ts';

/** One line of a text, without its line end. */
export interface Line {
  readonly span: Span;
  /** Without outer whitespace; empty (at the line's end) when the line shows nothing. */
  readonly inner: Span;
}

/** Invisible or space: ASCII and Unicode spaces, the no-break space, zero-width characters and bidi marks. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return code === 0x85;
  if (code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return true;
  return code >= 0x2000 && code <= 0x206f && !isGeneralPunctuation(code);
}

function isGeneralPunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
}

/** The part of the span without outer whitespace; an empty span at its end when nothing is left. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** True when the span holds no visible character. */
export function isEmptySpan(span: Span): boolean {
  return span.end <= span.start;
}

/** Cuts a text at CRLF, LF and CR; lines keep their order and a text without line ends is one line. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  // To search takes a tenth of the time of a look at every letter.
  let feed = indexFrom(text, '\n', 0);
  let carriage = indexFrom(text, '\r', 0);
  for (let start = 0; start <= text.length; ) {
    if (feed < start) feed = indexFrom(text, '\n', start);
    if (carriage < start) carriage = indexFrom(text, '\r', start);
    const end = Math.min(feed, carriage);
    const span = { start, end };
    lines.push({ span, inner: trimSpan(text, span) });
    const isPair = carriage + 1 === feed && feed < text.length;
    start = isPair ? feed + 1 : end + 1;
  }
  return lines;
}

/** Where a sign stands next; the text's length where it does not. */
function indexFrom(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}
