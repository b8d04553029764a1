import type { Words } from './document-lexicon.ts';
import { saysOf } from './form-clues.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isListedAs, PLACE_HEAD } from './word-lists.ts';

/** A word for a kind of place belongs to the name: "Lake Tana", "Sea of Okhta", "Idlib province". */
export function isHeadedPlace({ known, words: own, from, to }: NameCandidate, { tokens }: Words): boolean {
  if (saysOf(known, own).isHeadedPlace) return true;
  const behind = tokens[to];
  return (
    isListedAs(behind, PLACE_HEAD) && behind?.capital === false && (from === 0 || tokens[from - 1]?.lower !== 'of')
  );
}
