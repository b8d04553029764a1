import type { FoundSubject } from './found-subject.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import { lowerAt, mentionEndingAt, type Scene } from './scene.ts';

/** Whose remark it is: "Doru's remark that …", "his claim that …". `at` is the noun. */
export function ownerOfNoun(scene: Scene, at: number, floor: number): FoundSubject | null {
  const base = { place: 'before', rule: 'owner-of-noun', end: at + 1, paragraph: scene.paragraph.index } as const;
  if (scene.tokens[at - 1]?.kind !== 'possessive') {
    const phrase = { from: at - 1, to: at, mention: mentionEndingAt(scene, at), head: lowerAt(scene, at - 1) };
    return { ...base, phrase };
  }
  const phrase = phraseEndingAt(scene, at - 1, floor);
  return phrase === null ? null : { ...base, phrase };
}
