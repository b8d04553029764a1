import type { Span } from '../schemas/span.ts';

const BRACKETED = /\([^()]{1,200}\)|\[[^[\]]{1,200}\]/g;

/** Nearly no quotation has one. */
function hasBracket(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return words.includes('(') || words.includes('[');
}

/** An editor's words in brackets inside quoted stretches: `(in Syria)`, `[sic]`, brackets included. */
export function findInsertions(text: string, fragments: readonly Span[]): Span[] {
  const found = fragments.filter(({ start, end }) => hasBracket(text, start, end));
  return found.flatMap((fragment) =>
    [...text.slice(fragment.start, fragment.end).matchAll(BRACKETED)].map((match) => ({
      start: fragment.start + match.index,
      end: fragment.start + match.index + match[0].length,
    })),
  );
}
