import type { Span } from '../schemas/span.ts';
import { findWords } from '../text/search-words.ts';
import { nearestStretch } from './nearest-stretch.ts';
import { type WordDiff, type WordedText, wordDiff } from './word-diff.ts';

/**
 * How claimed words agree with words that were said.
 * - `exact`: they are the whole of it; case, accents, punctuation and the Arabic article do not count.
 * - `part-of`: they stand in it word for word, and it goes on before or behind.
 * - `altered`: words were exchanged, left out or put in.
 */
export interface WordMatch {
  readonly kind: 'exact' | 'part-of' | 'altered';
  /** 1 for word for word; below it the part of the claimed words that agree. */
  readonly score: number;
  /** Where they stand in what was said, in UTF-16 code units. */
  readonly span: Span;
  readonly diff: readonly WordDiff[];
  /** A sentence a reader can check. */
  readonly reason: string;
}

/** A claim of more words is compared by its first ones. */
export const MOST_CLAIMED = 300;
const MOST_SAID = 3_000;
/** With less in common two sentences are about the same thing at most. */
const LEAST_SCORE = 0.6;
/** So few words said in another way are other words. */
const FEWEST_ALTERED = 4;

/** The words of a text, no more than are compared. */
export function wordedText(text: string, most: number = MOST_SAID): WordedText {
  const words: WordedText['words'][number][] = [];
  for (const word of findWords(text)) {
    words.push(word);
    if (words.length === most) break;
  }
  return { text, words };
}

/** The pairs of neighbouring words; a single word stands alone. Whoever agrees in most words shares a pair. */
export function shingles({ words }: WordedText): ReadonlySet<string> {
  if (words.length === 1) return new Set(words.map((word) => word.folded));
  return new Set(words.slice(1).map((word, at) => `${words[at]?.folded} ${word.folded}`));
}

/** Compares a claim with what was said; null when they are different words. */
export function matchWords(claim: WordedText, said: WordedText): WordMatch | null {
  if (claim.words.length === 0 || said.words.length === 0) return null;
  const { distance, steps } = nearestStretch(claim.words, said.words);
  const all = claim.words.length;
  const same = steps.filter((step) => step.claimed >= 0 && step.said >= 0).length;
  const score = Math.min(same / all, 1 - distance / all);
  const isWordForWord = distance === 0;
  if (!isWordForWord && (all < FEWEST_ALTERED || score < LEAST_SCORE)) return null;
  const diff = wordDiff(claim, said, steps);
  const places = steps.flatMap((step) => (step.said >= 0 ? [step.said] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const span = { start: said.words[first]?.start ?? 0, end: said.words[last]?.end ?? 0 };
  if (!isWordForWord) return { kind: 'altered', score, span, diff, reason: alteredReason(diff) };
  return all === said.words.length
    ? { kind: 'exact', score: 1, span, diff, reason: 'These are the words, all of them.' }
    : { kind: 'part-of', score: 1, span, diff, reason: partReason(all, said.words.length) };
}

function partReason(claimed: number, said: number): string {
  return `These words are ${claimed} of ${said} that were said in one go.`;
}

const MOST_NAMED = 3;

function alteredReason(diff: readonly WordDiff[]): string {
  const changes = diff.flatMap((part, at) => {
    if (part.in === 'same') return [];
    const [before, after] = [diff[at - 1], diff[at + 1]];
    if (part.in === 'said')
      return after?.in === 'claimed' ? [`“${part.words}” became “${after.words}”`] : [`“${part.words}” was left out`];
    return before?.in === 'said' ? [] : [`“${part.words}” was put in`];
  });
  const more = changes.length - MOST_NAMED;
  const named = changes.slice(0, MOST_NAMED).join(', ');
  return `The words differ: ${named}${more > 0 ? `, and ${more} more changes` : ''}.`;
}
