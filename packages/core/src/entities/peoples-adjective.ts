import type { Token } from '../text/tokens.ts';
import { DETERMINER, isA } from '../text/word-classes.ts';
import { demonymAt } from './demonym-at.ts';
import type { DocumentLexicon } from './document-lexicon.ts';
import { isTitleHead } from './titles.ts';
import { isListedAs, PEOPLE_ENDING } from './word-lists.ts';

/** "his Kharzani counterpart", "the Houthi spokesman": a word that says of what people somebody is. */
export function isPeoplesAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const word = tokens[at];
  const after = tokens[at + 1];
  return (
    isListedAs(word, PEOPLE_ENDING) &&
    isA(before, DETERMINER) &&
    /^(?:the|a|an|his|her|its|their)$/.test(before?.lower ?? '') &&
    after?.capital === false &&
    (isTitleHead(after) ||
      /^(?:counterpart|government|authorities|officials?|people|opposition|delegation|army|forces|troops|soldiers|side)$/.test(
        after.lower,
      ))
  );
}

/** "Dutchman", "Frenchwomen". */
const ONE_OF_PEOPLE = /^(\p{Lu}\p{L}{2,}(?:sh|ch))(?:wo)?m[ae]n$/u;

/** "Russian", but also "Syrian-Syrian", "Sino-Russian" and "Dutchman". */
export function isDemonymWord(lexicon: DocumentLexicon, token: Token): boolean {
  if (demonymAt(lexicon, token) !== undefined) return true;
  const { text } = token;
  if (text.endsWith('n') && lexicon.demonym(ONE_OF_PEOPLE.exec(text)?.[1] ?? '') !== undefined) return true;
  if (!token.word.isTied) return false;
  return text
    .split('-')
    .every(
      (part) =>
        lexicon.demonym(part) !== undefined ||
        /^(?:Sino|Anglo|Franco|Euro|Afro|Indo|Pan|Inter|Intra|Non|Anti|Pro|led|backed)$/i.test(part),
    );
}
