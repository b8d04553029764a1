/**
 * Words as they can stand in an SVG: without signs that XML cannot hold, without pictures no font of ours has, and without signs of
 * direction, as each line is set in its own.
 */
export function cardText(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\ufffc\ufffd]/gu, ' ')
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that keep their own order within a line of another direction; what has been through `cardText`. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

/** Scripts that the fonts of the cards have. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the fonts of the cards have its letters; of what has been through `cardText`. */
export function canBeDrawn(words: string): boolean {
  return DRAWN.test(words);
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

/** The direction of words by their first letter. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const first = LETTER.exec(words)?.[0] ?? '';
  return RTL.test(first) ? 'rtl' : 'ltr';
}
