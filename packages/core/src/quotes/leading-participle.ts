import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isA, SURELY_FINITE } from '../text/word-classes.ts';
import { type FoundCue, leadsSentence } from './find-cues.ts';
import { type NounPhrase, phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, type Scene, stretchAt } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';
import { isAdverb } from './verb-group.ts';

/** The comma behind the clause of a leading participle, and who acts behind it. */
export interface MainClause {
  readonly comma: number;
  readonly subject: NounPhrase;
}

/** The main clause behind a leading participle, or null for any other cue. */
export function mainClauseBehind(scene: Scene, cue: FoundCue): MainClause | null {
  if (cue.form !== 'participle' || !leadsSentence(scene, cue.container, cue.from)) return null;
  for (let at = cue.to + 1; at < cue.container.to; at += 1) {
    if (lowerAt(scene, at) !== ',' || stretchAt(scene, at) !== cue.stretch) continue;
    const subject = phraseStartingAt(scene, at + 1, cue.container.to);
    if (subject !== null && acts(scene, subject)) return { comma: at, subject };
  }
  return null;
}

function acts(scene: Scene, { mention, head, from, to }: NounPhrase): boolean {
  if (to <= from || (mention === null && !isSpeakerNoun(head) && !/^(?:he|she|they)$/.test(head))) return false;
  let verb = to;
  while (isAdverb(lowerAt(scene, verb))) verb += 1;
  return isA(scene.tokens[verb], SURELY_FINITE) || reportingVerbAt(scene.tokens[verb])?.form === 'past';
}
