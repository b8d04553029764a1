import { MOST_CLAIMED, matchWords, shingles, type WordMatch, wordedText } from './match-words.ts';
import type { WordedText } from './word-diff.ts';

/** Words that were said, as a caller knows them. */
export interface SaidWords {
  readonly id: string;
  readonly words: string;
  /** Whoever said it, under any name the caller uses for people; null for nobody knows. */
  readonly speakerId: string | null;
}

/** A sentence of which somebody wants to know whether it was said: by anybody, or by `speakerId`. */
export interface Claim {
  readonly words: string;
  readonly speakerId?: string | undefined;
}

export interface ClaimMatch<Said extends SaidWords = SaidWords> extends WordMatch {
  readonly said: Said;
}

export interface ClaimAnswer<Said extends SaidWords = SaidWords> {
  /** `said-by-someone-else` only where a speaker was asked for. */
  readonly verdict: WordMatch['kind'] | 'said-by-someone-else' | 'not-found';
  /** The asked speaker's first, then the nearest; ten at most. */
  readonly matches: readonly ClaimMatch<Said>[];
  /** True when the claim is longer than what was compared (300 words). */
  readonly isCut: boolean;
}

const MOST_MATCHES = 10;
const ORDER: readonly WordMatch['kind'][] = ['exact', 'part-of', 'altered'];

/**
 * Answers whether a sentence was said, word for word, in part, altered, by somebody else, or not at all, as far as the given
 * words know.
 *
 * @example
 * didTheySay({ words: 'We will never sell', speakerId: 'ferro' }, [
 *   { id: 'q1', words: 'We will not sell the pier', speakerId: 'ferro' },
 * ]).verdict; // "altered"
 */
export function didTheySay<Said extends SaidWords>(claim: Claim, quotes: Iterable<Said>): ClaimAnswer<Said> {
  const claimed = wordedText(claim.words, MOST_CLAIMED + 1);
  const isCut = claimed.words.length > MOST_CLAIMED;
  const compared = isCut ? { ...claimed, words: claimed.words.slice(0, MOST_CLAIMED) } : claimed;
  const found = findMatches(compared, quotes);
  const isAsked = ({ said }: ClaimMatch<Said>) => claim.speakerId === undefined || said.speakerId === claim.speakerId;
  const matches = found.toSorted(
    (a, b) => Number(isAsked(b)) - Number(isAsked(a)) || rank(a) - rank(b) || b.score - a.score,
  );
  return { verdict: verdictOf(matches, isAsked), matches: matches.slice(0, MOST_MATCHES), isCut };
}

function findMatches<Said extends SaidWords>(claim: WordedText, quotes: Iterable<Said>): ClaimMatch<Said>[] {
  const sought = shingles(claim);
  const found: ClaimMatch<Said>[] = [];
  for (const said of quotes) {
    const words = wordedText(said.words);
    if (!sharesSome(sought, words)) continue;
    const match = matchWords(claim, words);
    if (match !== null) found.push({ said, ...match });
  }
  return found;
}

/** A claim of one word may stand anywhere; a longer one that agrees in most words shares a pair of them. */
function sharesSome(sought: ReadonlySet<string>, said: WordedText): boolean {
  if (sought.size === 0) return false;
  const [only = ''] = sought;
  if (!only.includes(' ')) return said.words.some((word) => sought.has(word.folded));
  for (const pair of shingles(said)) if (sought.has(pair)) return true;
  return false;
}

function rank({ kind }: WordMatch): number {
  return ORDER.indexOf(kind);
}

/** Somebody else's very words outweigh words of the asked speaker that are only like them. */
function verdictOf<Said extends SaidWords>(
  matches: readonly ClaimMatch<Said>[],
  isAsked: (match: ClaimMatch<Said>) => boolean,
): ClaimAnswer['verdict'] {
  const own = matches.find(isAsked);
  const other = matches.find((match) => !isAsked(match));
  if (own === undefined) return other === undefined ? 'not-found' : 'said-by-someone-else';
  if (own.kind === 'altered' && other !== undefined && other.kind !== 'altered') return 'said-by-someone-else';
  return own.kind;
}
