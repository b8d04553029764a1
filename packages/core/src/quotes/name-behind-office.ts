import type { FoundMention } from '../entities/found-mention.ts';
import { CONJUNCTION, isA, PREPOSITION, PRONOUN, SURELY_FINITE } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import type { FoundSubject } from './found-subject.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { lowerAt, mentionStartingAt, type Scene } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** "said the head of their club, [Hana Doru], who …": the name behind the office is who speaks; null where none stands there. */
export function subjectBehindOffice(scene: Scene, phrase: NounPhrase, limit: number): FoundSubject | null {
  const named = nameBehindOffice(scene, phrase, limit);
  if (named === null) return null;
  return {
    phrase: named,
    place: 'after',
    rule: 'subject-after-verb',
    end: apposition(scene, named.to, limit),
    paragraph: scene.paragraph.index,
  };
}

/** "the head of their club, Dr Hana Doru": the phrase stretched to the name behind its comma. */
export function nameBehindOffice(scene: Scene, phrase: NounPhrase, limit: number): NounPhrase | null {
  const described = isSpeakerNoun(phrase.head) || /^(?:one|two|another|others?)$/.test(lowerAt(scene, phrase.from));
  if (phrase.mention?.kind === 'name' || !described || lowerAt(scene, phrase.to) !== ',') return null;
  const named = describedPerson(scene, phrase.to + 1);
  return named !== null && named.to <= limit && endsPhrase(scene, named.to)
    ? { ...phrase, to: named.to, mention: named, head: lowerAt(scene, named.to - 1) }
    : null;
}

/** Most words between a comma and a name that say what somebody is. */
const LONGEST_DESCRIPTION = 5;

/** "Hana Doru", "Dr Hana Doru", "the former bus driver Hana Doru": the person whose name, with nothing but words for what they are before it, begins here. */
export function describedPerson(scene: Scene, from: number): FoundMention | null {
  for (let at = from; at <= from + LONGEST_DESCRIPTION; at += 1) {
    const named = mentionStartingAt(scene, at);
    if (named?.kind === 'name' && scene.entities[named.entity ?? -1]?.type === 'person') return named;
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || isA(token, PREPOSITION | CONJUNCTION | PRONOUN) || isA(token, SURELY_FINITE))
      return null;
  }
  return null;
}

/** "said Hana Doru, a lawyer", "said Doru of Ostrava": nothing that the name would be the subject or the owner of. */
export function endsPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token === undefined || token.kind === 'punct' || isA(token, PREPOSITION);
}
