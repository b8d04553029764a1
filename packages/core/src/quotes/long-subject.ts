import { findReportingVerb } from '../text/reporting-verbs.ts';
import { isA, PREPOSITION, PRONOUN } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import { type NounPhrase, phraseEndingAt } from './noun-phrase.ts';
import { lowerAt, mentionStartingAt, type Scene, stretchAt } from './scene.ts';

/** Longest description that is believed to stand between a subject and its verb, in tokens. */
const LONGEST = 40;

/**
 * A subject that a description parts from its verb: "Friends of Doru's who saw him say", "the clerk (who was there) said",
 * "a letter seen by the council says". Null where there is none such.
 */
export function longSubject(scene: Scene, cue: FoundCue, end: number = cue.groupFrom): NounPhrase | null {
  const floor = Math.max(cue.container.from, end - LONGEST);
  for (let at = end - 1; at > floor; at -= 1) {
    if (stretchAt(scene, at) !== cue.stretch) return null;
    const token = scene.tokens[at];
    if (token === undefined) return null;
    if (token.text === ')') at = behindOpening(scene, at, floor);
    else if (token.kind === 'punct' && token.text !== '-') return null;
    else if (token.lower === 'which' && hasOwnSubject(scene, at + 1, end)) return null;
    else if (isRelative(scene, at)) return whole(beginsClause(scene, phraseBefore(scene, at, floor)), end, at);
    else if (
      token.lower === 'to' &&
      lowerAt(scene, at - 1) !== 'not' &&
      lowerAt(scene, at + 1) === 'be' &&
      /(?:ed|en)$/.test(lowerAt(scene, at + 2))
    )
      return whole(beginsClause(scene, phraseEndingAt(scene, at, floor)), end, at);
    else if (isReduced(scene, at)) return whole(beginsClause(scene, phraseEndingAt(scene, at, floor)), end, at);
  }
  return null;
}

/** A description without a comma before it belongs to the noun phrase: "A statement signed by the clerk". */
function whole(phrase: NounPhrase | null, end: number, described: number): NounPhrase | null {
  return phrase?.to === described ? { ...phrase, to: end } : phrase;
}

/** The opening bracket of the bracket that closes at `at`, or `floor`. */
function behindOpening(scene: Scene, at: number, floor: number): number {
  for (let open = at - 1; open > floor; open -= 1) if (scene.tokens[open]?.text === '(') return open;
  return floor;
}

/** "a sum which Doru called “a disgrace”": a name alone between *which* and the verb speaks. */
function hasOwnSubject(scene: Scene, from: number, end: number): boolean {
  const mention = mentionStartingAt(scene, from);
  return (mention !== null && mention.to === end) || (from === end - 1 && isA(scene.tokens[from], PRONOUN));
}

function isRelative(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && /^(?:who|whose|which)$/.test(token.lower) && token.text !== 'WHO';
}

/** "seen by", "briefed on", "published in": a participle behind its noun and before a preposition is no main verb. */
export function isReduced(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at);
  if (!isA(scene.tokens[at + 1], PREPOSITION) && lowerAt(scene, at + 1) !== 'last') return false;
  // "had travelled from" is a verb, "seen by" none.
  if (isA(scene.tokens[at - 1], PRONOUN) || /^(?:had|has|have)$/.test(lowerAt(scene, at - 1))) return false;
  // "pointed out": a verb of speaking with its particle.
  if (findReportingVerb(word, lowerAt(scene, at + 1))?.verb.particle != null) return false;
  return (/[a-z]{2}ed$/.test(word) || PARTICIPLES.has(word)) && scene.tokens[at - 1]?.kind === 'word';
}

const PARTICIPLES = new Set(
  'seen written held sent made given shown taken drawn found known read put built run'.split(' '),
);

function phraseBefore(scene: Scene, at: number, floor: number): NounPhrase | null {
  return phraseEndingAt(scene, lowerAt(scene, at - 1) === ',' ? at - 1 : at, floor);
}

/** Before the phrase its clause begins: nothing that would make it an object. */
function beginsClause(scene: Scene, phrase: NounPhrase | null): NounPhrase | null {
  if (phrase === null) return null;
  const before = scene.tokens[phrase.from - 1];
  return before === undefined ||
    before.kind !== 'word' ||
    /^(?:and|but|while|as|because|that|when|although|though|yet|so|still|or|if|since|whereas|once)$/.test(
      before.lower,
    ) ||
    phrase.from === 0
    ? phrase
    : null;
}

/** Prepositions that tie a name to a noun; "after Doru said" begins a clause. */
const OF_A_NOUN = new Set('of for from at in with by on to near inside behind against within'.split(' '));

/** "a letter seen by the council [says]": a name behind a preposition is no subject; the phrase it belongs to is. */
export function ownerBefore(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  const preposition = phrase.from - 1;
  if (preposition <= floor || !OF_A_NOUN.has(lowerAt(scene, preposition))) return phrase;
  const end = isReduced(scene, preposition - 1) ? preposition - 1 : preposition;
  if (stretchAt(scene, end - 1) !== stretchAt(scene, phrase.from)) return phrase;
  const owner = phraseEndingAt(scene, end, floor);
  if (owner === null || owner.to !== end) return phrase;
  // "the Permanent Delegate to the Harbour League Ambassador Hana Doru": one person.
  if (/^(?:delegate|representative)$/.test(owner.head) && phrase.mention?.kind === 'name')
    return { ...phrase, from: owner.from };
  return { ...owner, to: phrase.to };
}
