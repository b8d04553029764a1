import { saysOf } from './form-clues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { isCommonWord } from './model/word-facts.ts';
import type { NameCandidate } from './name-candidate.ts';

/** How much of a name a common word that begins a sentence must read like. */
const SURELY_READ = 6;

/**
 * A single word that only ever begins sentences may be any word: it stays when a lexicon knows it, or when something is
 * said or done by it, it is no plural and the page never writes it small.
 */
export function withoutStarters(candidates: readonly NameCandidate[], lower: ReadonlySet<string>): NameCandidate[] {
  let inside: ReadonlySet<string> | undefined;
  return candidates.filter((c) => {
    if (!c.startsSentence || c.words.length > 1 || c.titles.length > 0 || c.honorific !== null) return true;
    inside ??= keysInside(candidates);
    if (inside.has(c.known.key) || PLACE_NAMES.has(c.form) || ORGANISATION_NAMES.has(c.form)) return true;
    const word = c.form.toLowerCase();
    if (lower.has(word) || lower.has(word.replace(/s$/, ''))) return false;
    if (/(?:[^s]s|men)$/.test(word) && !GIVEN_NAMES.has(c.form)) return false;
    const isCommon = isCommonWord(c.form);
    return c.evidence.some(
      (e) =>
        // "Work could begin": a common word must read very much like a name.
        e.weight >= (isCommon && e.reason.startsWith('like') ? SURELY_READ : 2) ||
        e.reason === 'given' ||
        e.reason === 'owns' ||
        (e.reason === 'acts' && !isCommon) ||
        e.reason === 'age' ||
        e.reason === 'letters',
    );
  });
}

/** The keys of the words of all names inside sentences. */
function keysInside(candidates: readonly NameCandidate[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { startsSentence, words, known } of candidates)
    if (!startsSentence) for (const key of saysOf(known, words).keys) keys.add(key);
  return keys;
}
