import type { FoundCue } from './find-cues.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { SpeakerRule } from './speaker-rule.ts';

/** Who speaks under a cue, and where the words stand. */
export interface FoundSubject {
  readonly phrase: NounPhrase;
  /** `before` the verb, `after` it ("said Doru"), or taken over from another clause of the sentence. */
  readonly place: 'before' | 'after' | 'shared';
  readonly rule: SpeakerRule;
  /** One past the last token of the subject with its apposition; the verb's end where the subject stands before. */
  readonly end: number;
  /** The paragraph the words stand in. */
  readonly paragraph: number;
}

/** A cue together with who speaks under it. */
export interface Speech {
  readonly cue: FoundCue;
  readonly subject: FoundSubject;
}
