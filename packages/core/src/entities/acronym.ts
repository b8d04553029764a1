import type { Token } from '../text/tokens.ts';

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&-]{1,9}|(?:\p{Lu}\.){2,})s?$/u;

export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

/** "Sahrun Bund für Küstenschutz (SKB)": an acronym in brackets stands for the name before it in whatever language it is spelt. */
export function acronymBehind(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  const acronym = tokens[to + 1];
  if (to - from < 2 || tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')') return null;
  return acronym !== undefined && isAcronym(acronym.text) ? acronym.text : null;
}
