import type { Token } from '../text/tokens.ts';
import type { DocumentLexicon } from './document-lexicon.ts';
import { DEMONYM_SUFFIX, isListedAs, WORLD_DEMONYM } from './word-lists.ts';

/** What the lexicon says of a token as a demonym. Nearly no word is one, and to look at a word's marks takes less than to look into lists. */
export function demonymAt(lexicon: DocumentLexicon, token: Token | undefined): string | null | undefined {
  const may = lexicon.hasPlaces ? WORLD_DEMONYM | DEMONYM_SUFFIX : WORLD_DEMONYM;
  return token !== undefined && isListedAs(token, may) ? lexicon.demonym(token.text) : undefined;
}
