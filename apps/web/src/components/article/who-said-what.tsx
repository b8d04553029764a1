import type { StoredArticle } from '@onrecord/store';
import { counted } from '../../words/counted.ts';
import type { ArticleSpeaker } from '../../words/speakers.ts';
import { countStatements, type SpeakerStatements } from '../../words/statements.ts';
import { SpeakerMark } from '../site/speaker-mark.tsx';
import { RailStatement } from './rail-statement.tsx';
import styles from './who-said-what.module.css';

interface Props {
  readonly article: StoredArticle;
  readonly speakers: readonly SpeakerStatements<ArticleSpeaker>[];
}

/** The rail beside an article: each speaker with their statements. */
export function WhoSaidWhat({ article, speakers }: Props) {
  return (
    <aside className={styles.rail} id="who-said-what" aria-label="Who said what">
      <h2 className={styles.title}>Who said what</h2>
      {speakers.length === 0 && <p className={styles.none}>No quotes were found in this article.</p>}
      {speakers.map(({ speaker, statements }) => (
        <section key={speaker.key} className={styles.speaker} data-hue={speaker.hue}>
          <header className={styles.head}>
            <SpeakerMark mark={speaker.mark} />
            <div>
              <h3 className={styles.name}>
                {speaker.href === null ? speaker.name : <a href={speaker.href}>{speaker.name}</a>}
              </h3>
              {speaker.note !== null && <p className={styles.note}>{speaker.note}</p>}
            </div>
            <Count statements={countStatements(statements)} />
          </header>
          <ol className={styles.statements}>
            {statements.map((statement) => (
              <RailStatement key={statement.quote.id} article={article} statement={statement} />
            ))}
          </ol>
        </section>
      ))}
    </aside>
  );
}

function Count({ statements }: { readonly statements: number }) {
  if (statements === 0) return null;
  return <p className={styles.count}>{counted(statements, 'statement')}</p>;
}
