import { PREPOSITIONS } from '../text/function-words.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { ADVERB, DETERMINER, FINITE, isA, PREPOSITION, SURELY_FINITE } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import type { Start } from './found-content.ts';
import { isTitle } from './marks-without-speech.ts';
import { lowerAt, type Scene, stretchOpeningAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

interface Judged extends Start {
  /** One past the last token. */
  readonly to: number;
}

/** Keeps what can be a reported clause: a bare clause needs a verb, a nominal one a noun phrase and somebody who can speak. */
export function isPlausible(scene: Scene, cue: FoundCue, found: Judged): boolean {
  if (found.frame === 'marks') return !isWork(scene, cue, found.at);
  if (found.frame === 'colon') return true;
  if (found.frame === 'question') return found.to - found.at > 2;
  const tokens = scene.tokens.slice(found.at, found.to);
  // "claimed responsibility for an attack", "Claims Attack on Airfield"
  if (cue.verb.lemma === 'claim' && found.frame !== 'that' && !claimsClause(scene, tokens)) return false;
  if (scene.titleCase) return found.to - found.at > 1;
  if (cue.form === 'according') return lowerAt(scene, found.at - 1) === ',' || tokens.some((t) => isA(t, FINITE));
  if (found.frame === 'that')
    return tokens.length >= LONG_CLAUSE || tokens.some((t) => t.kind === 'mark' || isVerbal(t));
  if (found.frame === 'infinitive') return tokens.length > 1;
  if (found.frame === 'nominal') return tokens.length > 1 || (tokens[0]?.kind === 'word' && !isA(tokens[0], ADVERB));
  if (tokens.length < 2 || !startsClause(scene, found.at)) return false;
  if (isSaidAtLength(cue, tokens)) return true;
  return isPronounWithVerb(tokens) || hasMainVerb(tokens, TAKES_NO_NOUN.has(cue.verb.lemma));
}

function claimsClause(scene: Scene, tokens: readonly Token[]): boolean {
  if (/^(?:responsibility|credit|victory|success)$/.test(tokens[0]?.lower ?? '')) return false;
  return !scene.titleCase || tokens.some((token) => isA(token, FINITE));
}

/** `sang “The Old Song of the Sea”`, `read “Songs of Snow”`: the work that is sung or read, not what is said. */
function isWork(scene: Scene, cue: FoundCue, at: number): boolean {
  if (!/^(?:sing|read|begin|quote|offer|post|order|perform)$/.test(cue.verb.lemma)) return false;
  const stretch = stretchOpeningAt(scene, at);
  return stretch !== undefined && isTitle(scene, stretch);
}

/** A clause of so many words is believed to hold a verb, even one that is in no list. */
const LONG_CLAUSE = 6;

/** Verbs that are hardly ever followed by a mere noun phrase: "said the bridge …" begins a clause, "reported the bridge" need not. */
const TAKES_NO_NOUN = new Set('say tell claim think warn insist argue according to'.split(' '));

/** "said news outlets undercount supporters": a clause, although its verb is in no list. */
function isSaidAtLength({ verb, form }: FoundCue, tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower ?? '';
  return (
    verb.lemma === 'say' &&
    form !== 'participle' &&
    tokens.length >= LONG_CLAUSE &&
    !PREPOSITIONS.has(first) &&
    !SAYS_LITTLE.test(first)
  );
}

/** "said nothing about the bridge", "said the same of Doru", "said so": no clause. */
const SAYS_LITTLE = /^(?:nothing|something|anything|little|much|more|less|so|yes|no|goodbye|hello|thanks|prayers)$/;

const isVerbal = (token: Token): boolean =>
  token.kind === 'possessive' || (token.kind === 'word' && (isA(token, FINITE) || reportingVerbAt(token) !== null));

/** A finite verb before any relative clause: "a voice that was missing" has none of its own. */
function hasMainVerb(tokens: readonly Token[], anyForm: boolean): boolean {
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || tokens[i - 1]?.lower === 'to') continue;
    if (/[a-z]{2}ifies$/.test(token.lower)) return true;
    if (anyForm ? isA(token, FINITE) : isA(token, SURELY_FINITE)) return true;
    // "international silence encourages the regime"
    const governs = /[a-z]{4}[^su]s$/.test(token.lower) && isA(tokens[i + 1], DETERMINER);
    if (governs && !isA(tokens[i - 1], DETERMINER) && !isA(tokens[i - 1], PREPOSITION)) return true;
    if (!anyForm && /^(?:who|which|that|whose|where|as|when|because|while|after)$/.test(token.lower)) return false;
  }
  return false;
}

/** "they prefer the bridge", "it's no bridge": what stands behind a subject pronoun is a verb, whatever it looks like. */
function isPronounWithVerb([first, second]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    (/^(?:i|you|he|she|it|we|they|there)'(?:s|ll|re|ve|d|m)$/.test(first.lower) ||
      (/^(?:i|you|he|she|it|we|they|there)$/.test(first.lower) &&
        (second?.kind === 'possessive' ||
          (second?.kind === 'word' && !isAdverb(second.lower) && !isA(second, PREPOSITION)))))
  );
}

function startsClause(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && (token.kind === 'word' || token.kind === 'number' || token.kind === 'mark');
}
