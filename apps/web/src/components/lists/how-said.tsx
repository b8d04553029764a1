import type { Quote } from '@onrecord/core';
import { KIND_NAMES, STANCE_NAMES } from '../../words/quote-kinds.ts';
import { isUncertain, UNCERTAIN } from '../../words/why-this-speaker.ts';
import styles from './how-said.module.css';

interface Props {
  readonly quote: Pick<Quote, 'kind' | 'cue' | 'confidence'>;
  readonly inHeadline: boolean;
  /** As the article writes it, where there is room for it. */
  readonly verb?: string | null;
  /** Who is said to have reported it, where that is another. */
  readonly toldBy?: string | null;
}

/**
 * How the words came, what the verb judges, and whether the speaker is certain: `partly quoted · denied`. The same wherever a statement
 * stands; whoever shows it puts something between the parts.
 */
export function HowSaid({ quote, inHeadline, verb = null, toldBy = null }: Props) {
  const stance = quote.cue === null ? null : STANCE_NAMES[quote.cue.stance];
  return (
    <>
      <span>{KIND_NAMES[quote.kind]}</span>
      {verb !== null && (
        <span>
          “<bdi>{verb}</bdi>”
        </span>
      )}
      {stance !== null && stance !== verb?.toLowerCase() && <span>{stance}</span>}
      {toldBy !== null && (
        <span>
          as told by <bdi>{toldBy}</bdi>
        </span>
      )}
      {inHeadline && <span>in the headline</span>}
      {isUncertain(quote) && <strong className={styles.uncertain}>{UNCERTAIN}</strong>}
    </>
  );
}
