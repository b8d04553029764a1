import type { Token } from './tokens.ts';

const LEAD =
  /(?:gave|giving|identified|identifying|introduced) (?:only )?(?:his|her|himself|herself)(?: first)?(?: name)?(?: only)? (?:as|only as)$/;

/** True for the name in "a beekeeper who gave his name as [Jaber]", which is whom the words before it speak of. */
export function isSelfNamed(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== 'as') return false;
  const lead = tokens.slice(Math.max(0, from - 7), from).map(({ lower }) => lower);
  return LEAD.test(lead.join(' '));
}
