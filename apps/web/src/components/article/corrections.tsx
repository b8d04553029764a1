import type { Correction } from '../../data/ledger.server.ts';
import { longDate } from '../../words/dates.ts';
import { ChangeList } from './change-list.tsx';
import styles from './named-here.module.css';

/** What was put right since the article was published, newest first, each with its line of the ledger; nothing where nothing was. */
export function Corrections({ lines }: { readonly lines: readonly Correction[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.named} aria-labelledby="corrections">
      <h2 id="corrections" className={styles.title}>
        Corrections
      </h2>
      <dl className={styles.groups}>
        {lines.map(({ entry: { number, at, note }, changes }) => (
          <div key={number}>
            <dt>
              <time dateTime={at}>{longDate(at)}</time>
            </dt>
            <dd>
              {note !== null && <p dir="auto">{note}</p>}
              {note === null && changes.length === 0 && <p>The article was changed.</p>}
              <ChangeList changes={changes} />
              <a href={`/corrections#line-${number}`}>In the ledger</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
