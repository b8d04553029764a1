/**
 * What decided who speaks: the first part of `Evidence.rule`. A closed list, so that whoever explains attributions to
 * readers cannot miss a new one.
 */
export type SpeakerRule =
  | 'according-to'
  | 'content-before'
  | 'continues-last-speaker'
  | 'coordinated-verb'
  | 'headline-colon'
  | 'label'
  | 'noun-with-participle'
  | 'participle-of-main-clause'
  | 'relative-clause'
  | 'rest-of-utterance'
  | 'runs-over-paragraphs'
  | 'sentence-before'
  | 'subject-after-verb'
  | 'subject-before-verb'
  | 'subject-of-colon'
  | 'subject-with-apposition'
  | 'subject-with-office'
  | 'owner-of-noun';

/** The rule of the speaker, and behind a slash how the words were bounded where that was a rule of its own. */
export type QuoteRule = SpeakerRule | `${SpeakerRule}/${string}`;
