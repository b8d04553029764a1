import type { Quote } from '@onrecord/core';

/** What a reader is told about how the words came: in the speaker's own words, or the reporter's. */
export const KIND_NAMES: Readonly<Record<Quote['kind'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
};

type Cue = NonNullable<Quote['cue']>;

/** A verb is a judgement; this names the judgement. Neutral verbs have none. */
export const STANCE_NAMES: Readonly<Record<Cue['stance'], string | null>> = {
  neutral: null,
  affirm: 'affirmed',
  claim: 'claimed',
  deny: 'denied',
  reveal: 'revealed',
  demand: 'demanded',
  condemn: 'condemned',
  praise: 'praised',
  promise: 'promised',
};
