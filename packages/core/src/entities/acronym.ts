import type { Token } from '../text/tokens.ts';

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&-]{1,9}|(?:\p{Lu}\.){2,})s?$/u;

export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

/**
 * "Sahrun Bund für Küstenschutz (SKB)", "SKB (Sahrun Bund für Küstenschutz)": an acronym and a name of which one stands in
 * brackets behind the other are one, in whatever language the letters are.
 */
export function acronymBeside(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  if (to - from < 2) return null;
  const behind = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? tokens[to + 1] : undefined;
  const before = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' ? tokens[from - 2] : undefined;
  const acronym = behind ?? before;
  return acronym !== undefined && isAcronym(acronym.text) ? acronym.text : null;
}
