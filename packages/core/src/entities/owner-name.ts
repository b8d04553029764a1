import { CONJUNCTION, isA, PREPOSITION } from '../text/word-classes.ts';
import type { Words } from './document-lexicon.ts';
import { HONORIFIC, isListedAs } from './word-lists.ts';

/** Whose office it is, as named before the office, and where that begins. */
export interface Owner {
  readonly name: string;
  readonly from: number;
}

/** Most words before the last one in the name of an organisation that has an office. */
export const LONGEST_OWNER = 12;

/** "The League of Strait Nations' [special envoy]", "Sahrun's [foreign minister]": all the words of the owner's name. */
export function ownerName({ text, tokens }: Words, last: number): Owner | null {
  let from = last;
  while (
    last - from < LONGEST_OWNER &&
    (tokens[from - 1]?.capital === true || (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.capital === true))
  )
    from -= 1;
  // "But Mr Asewe's lawyer"
  while (from < last && (isA(tokens[from], CONJUNCTION | PREPOSITION) || isListedAs(tokens[from], HONORIFIC)))
    from += 1;
  const start = tokens[from]?.lower === 'the' ? from + 1 : from;
  const first = tokens[start];
  const end = tokens[last];
  return first === undefined || end === undefined ? null : { name: text.slice(first.start, end.end), from };
}
