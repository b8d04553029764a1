import type { Words } from './document-lexicon.ts';
import { first, last } from './form-clues.ts';
import { ORGANISATION_HEADS } from './lexicon/organisations.ts';
import { PLACE_HEADS } from './lexicon/places.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isListedAs, PLACE_HEAD } from './word-lists.ts';

/** A word for a kind of place belongs to the name: "Lake Tana", "Sea of Okhta", "Idlib province". */
export function isHeadedPlace(candidate: NameCandidate, words: Words): boolean {
  const lastWord = last(candidate);
  const behind = words.tokens[candidate.to];
  if (candidate.words.length > 1 && PLACE_HEADS.has(lastWord) && !ORGANISATION_HEADS.has(lastWord)) return true;
  if (/^(?:Sea|Straits|Horn|Mouth|Gate) of /.test(candidate.form)) return true;
  if (
    candidate.words.length > 1 &&
    /^(?:Lake|Mount|Cape|Port|Puerto|Porto|Fort|River|Gulf|Bay|Isle|Strait|Wadi|Bab|Jabal|Jebel|Ras|Deir|Tel|Tell|Qasr|Nahr|Rio|Monte|Villa|Hill|Valley|Tower|Gate)$/.test(
      first(candidate),
    )
  )
    return true;
  return (
    isListedAs(behind, PLACE_HEAD) && behind?.capital === false && words.tokens[candidate.from - 1]?.lower !== 'of'
  );
}
