import type { Span } from '../schemas/span.ts';
import { type Comparison, compareTexts } from './compare-texts.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { placesIn } from './occurrences.ts';
import { tokensOf } from './tokens.ts';

/**
 * Where a span's words are after an edit.
 * - `moved`: nobody touched them, and they are certain to be at `span`.
 * - `touched`: somebody has to look; `span` is where they may be now, or null.
 * - `gone`: they are not there any more.
 */
export interface Reanchored {
  readonly state: 'moved' | 'touched' | 'gone';
  readonly span: Span | null;
  /** Why, as a sentence an editor can read; empty for `moved`. */
  readonly reason: string;
}

const REASONS = {
  changed: 'Words of the quote were changed.',
  beside: 'The words right beside it were changed: check where it begins and ends.',
  alike: 'So few words, or words that stand in more than one place, may be meant elsewhere: check them.',
  elsewhere: 'It is gone from its place, but the same words stand elsewhere: check whether they are meant.',
  gone: 'Its words are not in the text any more.',
} as const;

/**
 * Finds again, in an edited text, what spans held in the text before. Words are `moved` only when the edit left them and the words
 * beside them alone and there is no second place they could be; whatever looks alike is never chosen. White space may change. The
 * time grows with the texts, not with their product.
 *
 * @example
 * reanchor('He said: "No."', 'On Monday he said: "No."', [{ start: 10, end: 12 }]);
 * // [{ state: 'moved', span: { start: 20, end: 22 }, reason: '' }]
 */
export function reanchor(before: string, after: string, spans: readonly Span[]): readonly Reanchored[] {
  if (before === after) return spans.map((span) => moved(span));
  const compared = compareTexts(before, after);
  return spans.map((span) => reanchorOne(compared, span));
}

function moved(span: Span): Reanchored {
  return { state: 'moved', span, reason: '' };
}

function touched(span: Span | null, reason: keyof typeof REASONS): Reanchored {
  return { state: 'touched', span, reason: REASONS[reason] };
}

function reanchorOne(compared: Comparison, span: Span): Reanchored {
  const words = placesIn(compared.before.words, tokensOf(compared.before.row, span));
  if (words.start === words.end) return touched(null, 'changed');
  const place = intactPlace(compared, words);
  if (place !== null) {
    const found = spanAt(compared, { span, words, place });
    if (!hasSameNeighbours(compared, words, place)) return touched(found, 'beside');
    return isCertain(compared, words, place) ? moved(found) : touched(found, 'alike');
  }
  const elsewhere = findElsewhere(compared, words);
  if (elsewhere !== null) {
    const found = spanAt(compared, { span, words, place: elsewhere.place });
    return elsewhere.isCertain ? moved(found) : touched(found, 'elsewhere');
  }
  const rest = whatIsLeft(compared, words);
  return rest === null ? { state: 'gone', span: null, reason: REASONS.gone } : touched(rest, 'changed');
}

/** Where the words stand now when every one of them is there, in a row; null otherwise. */
function intactPlace({ alignment }: Comparison, words: Span): number | null {
  const place = alignment[words.start] ?? -1;
  if (place < 0) return null;
  for (let at = words.start; at < words.end; at += 1) {
    if (alignment[at] !== place + at - words.start) return null;
  }
  return place;
}

/** The span in the new text: its ends lie as far within the first and the last token as before. */
function spanAt(
  { before, after }: Comparison,
  given: { readonly span: Span; readonly words: Span; readonly place: number },
): Span {
  const { span, words, place } = given;
  const last = words.end - 1;
  const into = Math.max(0, span.start - before.startOf(words.start));
  const left = Math.max(0, before.endOf(last) - span.end);
  return { start: after.startOf(place) + into, end: after.endOf(place + last - words.start) - left };
}

function hasSameNeighbours({ before, after }: Comparison, words: Span, place: number): boolean {
  const end = place + words.end - words.start;
  return (
    before.words.ids[words.start - 1] === after.words.ids[place - 1] &&
    before.words.ids[words.end] === after.words.ids[end]
  );
}

/** More of the quote's words than this within one passage that was put in or taken out: that may be the quote, or have been it. */
const DOUBLE = 0.3;

/** Fewer words are told apart by what stands around them alone. */
const ENOUGH_WORDS = 4;

/** Whether there is no second place that could be meant: by the words, or by what stands around them. */
function isCertain(compared: Comparison, words: Span, place: number): boolean {
  return isKnownByItself(compared, words) || isKnownByPlace(compared, words, place);
}

/** Whoever copies a passage and then changes the first leaves the words where they never stood, and something like them beside. */
function isKnownByItself(compared: Comparison, words: Span): boolean {
  if (!standsOnce(compared, words)) return false;
  const own = compared.before.wordsIn(words);
  if (own.size < ENOUGH_WORDS) return false;
  return !compared.put.holdsMoreThan(DOUBLE, own) && !compared.taken.holdsMoreThan(DOUBLE, own);
}

/** So many unchanged words must stand on both sides, or the end of the text; more are looked at when these do not tell. */
const AROUND = { least: 16, most: 128 } as const;

function isKnownByPlace(compared: Comparison, words: Span, place: number): boolean {
  const { before, after, alignment } = compared;
  const shift = place - words.start;
  let { start, end } = words;
  for (let width: number = AROUND.least; width <= AROUND.most; width *= 2) {
    while (words.start - start < width && start > 0 && alignment[start - 1] === start - 1 + shift) start -= 1;
    while (end - words.end < width && end < alignment.length && alignment[end] === end + shift) end += 1;
    const isFirst = start === 0 && start + shift === 0;
    const isLast = end === alignment.length && end + shift === after.words.ids.length;
    const left = isFirst || words.start - start >= AROUND.least;
    const right = isLast || end - words.end >= AROUND.least;
    if (!left || !right) return false;
    if (standsOnce({ before, after }, { start, end })) return true;
  }
  return false;
}

function standsOnce({ before, after }: Pick<Comparison, 'before' | 'after'>, words: Span): boolean {
  const run = before.words.ids.subarray(words.start, words.end);
  return before.words.find(run)?.length === 1 && after.words.find(run)?.length === 1;
}

/** With less of its words left a quote is gone. */
const LEAST_KEPT = 0.25;

/** What stands between the nearest unchanged words on both sides, when some of it is still the quote's; null when none is. */
function whatIsLeft({ before, after, alignment }: Comparison, words: Span): Span | null {
  let [first, last, kept, all] = [-1, -1, 0, 0];
  for (let at = words.start; at < words.end; at += 1) {
    if (!before.isWord(at)) continue;
    all += 1;
    const place = alignment[at] ?? -1;
    if (place < 0) continue;
    if (first < 0) first = place;
    last = place;
    kept += 1;
  }
  if (kept === 0 || kept < all * LEAST_KEPT) return null;
  const [left, right] = [alignment[words.start - 1] ?? -1, alignment[words.end] ?? -1];
  const start = left >= 0 && left < first ? left + 1 : first;
  const end = right > last ? right - 1 : last;
  return { start: after.startOf(start), end: after.endOf(end) };
}
