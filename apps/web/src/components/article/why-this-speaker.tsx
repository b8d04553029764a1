import type { ParsedRecord, Quote } from '@onrecord/core';
import type { Decision } from '@onrecord/store';
import { otherCandidates, whyThisSpeaker } from '../../words/why-this-speaker.ts';
import styles from './why-this-speaker.module.css';

interface Props {
  readonly record: ParsedRecord;
  readonly quote: Quote;
  readonly decision: Decision | undefined;
}

/** The reasons behind an attribution, for whoever asks. */
export function WhyThisSpeaker({ record, quote, decision }: Props) {
  const others = otherCandidates(record, quote);
  return (
    <details className={styles.why}>
      <summary>Why this speaker?</summary>
      {whyThisSpeaker(record, quote, decision).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {others.length > 0 && (
        <>
          <p>Also considered:</p>
          <ul className={styles.others}>
            {others.map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
