import { describe, expect, it } from 'vitest';
import { isSpace, readLines, trimSpan } from './lines.ts';

describe('readLines', () => {
  it('cuts at CRLF, LF and CR and keeps the offsets', () => {
    const text = 'one\r\ntwo\nthree\rfour';
    expect(readLines(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('counts a line of no-break and zero-width characters as blank', () => {
    const [line] = readLines('\u00a0 \u200b\ufeff\u200f');
    expect(line?.inner).toEqual({ start: 5, end: 5 });
  });

  it('gives one empty line for an empty text', () => {
    expect(readLines('')).toEqual([{ span: { start: 0, end: 0 }, inner: { start: 0, end: 0 } }]);
  });
});

describe('trimSpan', () => {
  it('leaves out spaces and bidi marks at both ends', () => {
    expect(trimSpan('\u200f a b \t', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
  });
});

describe('isSpace', () => {
  it('tells dashes, quotation marks and NUL from spaces', () => {
    expect(['–', '”', '…', '\0', '⁇'].filter((mark) => isSpace(mark.charCodeAt(0)))).toEqual([]);
  });
});
