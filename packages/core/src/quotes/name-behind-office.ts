import { isA, PREPOSITION } from '../text/word-classes.ts';
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

function nameBehindOffice(scene: Scene, phrase: NounPhrase, limit: number): NounPhrase | null {
  if (phrase.mention?.kind === 'name' || !isSpeakerNoun(phrase.head) || lowerAt(scene, phrase.to) !== ',') return null;
  const named = mentionStartingAt(scene, phrase.to + 1);
  if (named === null || named.kind !== 'name' || named.to > limit) return null;
  const isPerson = scene.entities[named.entity ?? -1]?.type === 'person';
  return isPerson && endsPhrase(scene, named.to)
    ? { ...phrase, to: named.to, mention: named, head: lowerAt(scene, named.to - 1) }
    : null;
}

/** "said Hana Doru, a lawyer", "said Doru of Ostrava": nothing that the name would be the subject or the owner of. */
export function endsPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token === undefined || token.kind === 'punct' || isA(token, PREPOSITION);
}
