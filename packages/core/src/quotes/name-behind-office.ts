import { isA, PREPOSITION } from '../text/word-classes.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { lowerAt, mentionStartingAt, type Scene } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** "said the head of their club, [Hana Doru], who …": the name behind the office is who speaks. */
export function nameBehindOffice(scene: Scene, phrase: NounPhrase, limit: number): NounPhrase | null {
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
