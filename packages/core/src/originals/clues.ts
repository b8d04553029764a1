/** What can be compared of a paragraph in two languages: its length, its numbers, its Latin words, whether somebody speaks in it. */
export interface ParagraphClues {
  /** Letters and digits. */
  readonly length: number;
  /** Numbers in ASCII digits, and words of at least three Latin letters with a capital, in lower case. */
  readonly signs: ReadonlySet<string>;
  readonly hasQuotation: boolean;
}

const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;
const LATIN_NAME = /\p{Lu}[\p{Script=Latin}\p{M}]{2,}/gu;
const LETTER = /[\p{L}\p{N}]/gu;
const QUOTATION = /["“”„«»‹›「」『』]/u;

/** Reads the clues of a paragraph. */
export function readClues(text: string): ParagraphClues {
  const numbers = Array.from(text.matchAll(NUMBER), ([number]) => toAscii(number));
  const names = Array.from(text.matchAll(LATIN_NAME), ([name]) => name.toLowerCase());
  return {
    length: text.match(LETTER)?.length ?? 0,
    signs: new Set([...numbers, ...names]),
    hasQuotation: QUOTATION.test(text),
  };
}

/** "٢٠٣١" is 2031. A block of decimal digits begins at a multiple of ten or six in Unicode; the digit before the first is none. */
function toAscii(number: string): string {
  return Array.from(number, (sign) => (/\p{Nd}/u.test(sign) ? String(digitOf(sign)) : '.')).join('');
}

function digitOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** Both texts together, as one paragraph. */
export function joinClues(a: ParagraphClues, b: ParagraphClues): ParagraphClues {
  return {
    length: a.length + b.length,
    signs: new Set([...a.signs, ...b.signs]),
    hasQuotation: a.hasQuotation || b.hasQuotation,
  };
}
