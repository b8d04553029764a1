import { DETERMINERS, PERSONAL_PRONOUNS } from '../text/function-words.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { CONJUNCTION, DETERMINER, FINITE, isA, PREPOSITION, PRONOUN } from '../text/word-classes.ts';
import { closesQuotation } from './base-form.ts';
import { lowerAt, mentionEndingAt, type Scene } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';
import { ATTRIBUTIVE, isAdverb, isInFact } from './verb-group.ts';

const PLURAL_NOUNS = new Set(
  `states rules reasons claims reports remarks comments answers notes estimates promises requests demands pledges texts posts cries
  tweets quotes blogs shouts orders murmurs
  calls responses warnings signals questions objects charges shrugs laughs sighs`.split(/\s+/),
);

/** "several states", "new rules": a noun, unless somebody stands right before it or reported words right behind it. */
export function isPluralNoun(scene: Scene, at: number): boolean {
  if (ATTRIBUTIVE.has(lowerAt(scene, at - 1))) return true;
  if (!PLURAL_NOUNS.has(lowerAt(scene, at)) || closesQuotation(scene, at)) return false;
  const next = lowerAt(scene, at + 1);
  if (next === 'that') return !endsSpeaker(scene, at);
  // "Harbour court rules worship legal": the beginning of a headline.
  if (at <= NEAR_START && isRuling(scene, at)) return false;
  // "denying reports …"
  if (reportingVerbAt(scene.tokens[at - 1]) !== null || isA(scene.tokens[at - 1], PREPOSITION)) return true;
  if (next === ':' || scene.tokens[at + 1]?.kind === 'mark') return false;
  if (DETERMINERS.has(next) || PERSONAL_PRONOUNS.has(next) || /^(?:him|them|us|me)$/.test(next)) return false;
  return !/^(?:he|she|it|who|which)$/.test(lowerAt(scene, at - 1)) && mentionEndingAt(scene, at) === null;
}

/** How far into a paragraph a headline has its verb, in tokens. */
const NEAR_START = 3;

/** A body or person for a subject, and no verb or preposition right behind: not "court rules require", "court rules on". */
function isRuling(scene: Scene, at: number): boolean {
  const before = lowerAt(scene, at - 1);
  const next = scene.tokens[at + 1];
  if (!isSpeakerNoun(before) || /s$/.test(before) || next?.kind !== 'word') return false;
  return scene.headline && !isA(next, PREPOSITION) && !isA(next, FINITE) && !isA(next, CONJUNCTION);
}

/** The word before `at` can be who says: a name, a pronoun, "the report"; not "particular [reasons that]". */
function endsSpeaker(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return before !== undefined;
  const known = before.capital || isA(before, PRONOUN) || mentionEndingAt(scene, at) !== null;
  return known || isAdverb(before.lower) || isInFact(scene, at) || isA(scene.tokens[at - 2], DETERMINER);
}
