import type { Span } from '../schemas/span.ts';

const BRACKETED = /\([^()]{1,200}\)|\[[^[\]]{1,200}\]/g;

/** An editor's words in brackets inside quoted stretches: `(in Syria)`, `[sic]`, brackets included. */
export function findInsertions(text: string, fragments: readonly Span[]): Span[] {
  return fragments.flatMap((fragment) =>
    [...text.slice(fragment.start, fragment.end).matchAll(BRACKETED)].map((match) => ({
      start: fragment.start + match.index,
      end: fragment.start + match.index + match[0].length,
    })),
  );
}
