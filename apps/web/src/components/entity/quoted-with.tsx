import type { QuotedWith as Other } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { searchPath } from '../../words/search-request.ts';
import styles from './quoted-with.module.css';

interface Props {
  /** The address of the one they are quoted with, as a search names it. */
  readonly slug: string;
  readonly others: readonly Other[];
}

/** Who else is quoted in the same articles; each count leads to these articles. */
export function QuotedWith({ slug, others }: Props) {
  if (others.length === 0) return null;
  return (
    <section className={styles.with} aria-labelledby="quoted-with">
      <h2 id="quoted-with" className={styles.title}>
        Quoted with
      </h2>
      <ul>
        {others.map(({ speaker, articles }) => (
          <li key={speaker.id} className={styles.other}>
            <a href={entityPath(speaker.type, speaker.slug)}>{speaker.name}</a>
            <a
              className={styles.count}
              href={searchPath({ query: `speaker:${slug} speaker:${speaker.slug}`, sort: 'newest' })}
              aria-label={`${counted(articles, 'article')} with ${speaker.name}`}
            >
              {counted(articles, 'article')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
