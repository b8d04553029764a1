import type { LedgerEntry } from '@onrecord/store';
import { longDate } from '../../words/dates.ts';
import styles from './named-here.module.css';

/** What was put right since the article was published, as readers were told, newest first; nothing where nothing was. */
export function Corrections({ lines }: { readonly lines: readonly LedgerEntry[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.named} aria-labelledby="corrections">
      <h2 id="corrections" className={styles.title}>
        Corrections
      </h2>
      <dl className={styles.groups}>
        {lines.map(({ number, at, note }) => (
          <div key={number}>
            <dt>
              <time dateTime={at}>{longDate(at)}</time>
            </dt>
            <dd dir="auto">{note ?? 'The article was changed.'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
