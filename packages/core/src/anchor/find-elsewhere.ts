import type { Span } from '../schemas/span.ts';
import type { Comparison } from './compare-texts.ts';

/** Fewer words may stand anywhere by chance. */
const FEWEST_WORDS = 4;
/** So many words around it must have come along: on both sides, or so many more on one. */
const BOTH_SIDES = 3;
const ONE_SIDE = 8;
/** More than this part of its words still at the old place: then it was copied and changed, not moved. */
const MOST_LEFT_BEHIND = 0.3;
const LONGEST_GAP = 5_000;

/**
 * The one other place of words that are not in theirs any more. It is certain when a passage was cut out and put in elsewhere:
 * what stood around the words came along, and nothing like them was left behind.
 */
export function findElsewhere(
  compared: Comparison,
  words: Span,
): { readonly place: number; readonly isCertain: boolean } | null {
  const { before, after } = compared;
  const run = before.words.ids.subarray(words.start, words.end);
  const [place, another] = after.words.find(run) ?? [];
  if (place === undefined) return null;
  const isCertain =
    another === undefined &&
    before.words.find(run)?.length === 1 &&
    countWords(compared, words) >= FEWEST_WORDS &&
    hasComeAlong(compared, words, place) &&
    !isLeftBehind(compared, words);
  return { place, isCertain };
}

function countWords({ before }: Comparison, words: Span): number {
  let count = 0;
  for (let at = words.start; at < words.end; at += 1) if (before.isWord(at)) count += 1;
  return count;
}

function hasComeAlong({ before, after }: Comparison, words: Span, place: number): boolean {
  const [old, edited] = [before.words.ids, after.words.ids];
  const end = place + words.end - words.start;
  let left = 0;
  while (left < ONE_SIDE && same(old[words.start - 1 - left], edited[place - 1 - left])) left += 1;
  let right = 0;
  while (right < ONE_SIDE && same(old[words.end + right], edited[end + right])) right += 1;
  if (left < 1 || right < 1) return false;
  return Math.min(left, right) >= BOTH_SIDES || Math.max(left, right) >= ONE_SIDE;
}

function same(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && a === b;
}

/** Looks at what now stands between the nearest unchanged words around the old place. */
function isLeftBehind({ before, after, alignment }: Comparison, words: Span): boolean {
  let left = words.start - 1;
  while (left >= 0 && (alignment[left] ?? -1) < 0 && words.start - left < LONGEST_GAP) left -= 1;
  let right = words.end;
  while (right < alignment.length && (alignment[right] ?? -1) < 0 && right - words.end < LONGEST_GAP) right += 1;
  const from = left < 0 ? 0 : (alignment[left] ?? -1) + 1;
  const to = right >= alignment.length ? after.words.ids.length : (alignment[right] ?? -1);
  if (from < 0 || to < 0 || to - from > LONGEST_GAP) return true;
  const there = new Set(after.words.ids.subarray(from, to));
  const own = before.wordsIn(words);
  const kept = [...own].filter((id) => there.has(id)).length;
  return kept > own.size * MOST_LEFT_BEHIND;
}
