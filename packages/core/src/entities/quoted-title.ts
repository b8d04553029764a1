import type { Words } from './document-lexicon.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isListedAs, WORK_NOUN } from './word-lists.ts';

/** The whole of what stands between two marks is in capitals, and a word for a work or its author stands before. */
export function isQuotedTitle(candidate: NameCandidate, words: Words): boolean {
  const { tokens } = words;
  if (tokens[candidate.to]?.kind !== 'mark') return false;
  return tokens.slice(Math.max(0, candidate.from - 4), candidate.from).some((t) => isListedAs(t, WORK_NOUN));
}
