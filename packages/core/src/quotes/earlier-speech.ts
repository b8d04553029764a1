import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { lowerAt, type Scene } from './scene.ts';

/** The subjects that the cues of a sentence lend to a later cue that has none of its own. */
export interface EarlierSpeech {
  /** Of the first finite verb. */
  readonly first: FoundSubject | null;
  /** For "…, but said" and "… and added that". */
  readonly forVerb: FoundSubject | null;
  /** For ", announcing that …". */
  readonly forParticiple: FoundSubject | null;
}

export const NOTHING_EARLIER: EarlierSpeech = { first: null, forVerb: null, forParticiple: null };

interface Placed {
  readonly scene: Scene;
  readonly cue: FoundCue;
  readonly subject: FoundSubject;
}

/**
 * What is lent behind this cue. A finite verb inside the content of another ("announcing that Putin confirmed …") lends
 * its subject to no later participle, and a later verb goes back to the first subject of the sentence.
 */
export function lendSubject(earlier: EarlierSpeech, { scene, cue, subject }: Placed): EarlierSpeech {
  if (cue.form === 'noun') return earlier;
  // "According to the ministry, the road is open, adding that …"
  if (cue.form === 'according') return { ...earlier, forParticiple: earlier.forParticiple ?? subject };
  const finite = cue.form === 'past' || cue.form === 'present';
  const first = earlier.first ?? (finite ? subject : null);
  const nested = cue.form !== 'participle' && standsBehindThat(scene, cue, subject);
  return {
    first,
    forVerb: finite && !nested ? subject : (first ?? subject),
    forParticiple: nested ? earlier.forParticiple : subject,
  };
}

function standsBehindThat(scene: Scene, cue: FoundCue, subject: FoundSubject): boolean {
  for (let at = subject.phrase.from - 1; at >= cue.container.from; at -= 1) {
    const word = lowerAt(scene, at);
    if (word === 'that' || word === ',') return word === 'that';
  }
  return false;
}
