import type { ParsedRecord } from '@onrecord/core';
import { standsFor, whichRule } from '@onrecord/core/explain';
import { SpeakerMark } from '../components/site/speaker-mark.tsx';
import { statementAnchor } from '../words/addresses.ts';
import { KIND_NAMES, STANCE_NAMES } from '../words/quote-kinds.ts';
import type { ArticleSpeaker } from '../words/speakers.ts';
import { type Statement, wordsOf } from '../words/statements.ts';
import styles from './playground.module.css';

interface Props {
  readonly record: ParsedRecord;
  readonly speaker: ArticleSpeaker;
  readonly statements: readonly Statement[];
}

/** The statements of one speaker, each with the reasons for the attribution. */
export function SaidHere({ record, speaker, statements }: Props) {
  return (
    <div className={styles.speaker} data-hue={speaker.hue}>
      <h3 className={styles.name}>
        <SpeakerMark mark={speaker.mark} /> {speaker.name}
      </h3>
      <ul>
        {statements.map(({ quote, pieces }) => {
          const stance = quote.cue === null ? null : STANCE_NAMES[quote.cue.stance];
          const reasons = [whichRule(record, quote), standsFor(record, quote)].filter((reason) => reason !== null);
          return (
            <li key={quote.id} id={statementAnchor(quote.id)} className={styles.statement}>
              <blockquote>{wordsOf(record, pieces)}</blockquote>
              <p className={styles.how}>
                {[KIND_NAMES[quote.kind], stance, `certainty ${Math.round(quote.confidence * 100)} of 100`]
                  .filter((word) => word !== null)
                  .join(' · ')}
              </p>
              <p className={styles.why}>{reasons.join(' ')}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
