import type { Facet } from '@onrecord/store';
import { counted } from '../../words/counted.ts';
import { narrowed, searchPath } from '../../words/search-request.ts';
import { SectionTitle } from '../site/page.tsx';
import rows from './counted-list.module.css';
import styles from './top-speakers.module.css';

/** A speaker with how much they said of something. */
export type TopSpeaker = Facet['values'][number] & {
  /** Their own page; null where there is none. */
  readonly href: string | null;
};

interface Props {
  readonly speakers: readonly TopSpeaker[];
  /** What they were counted of. */
  readonly query: string;
}

/** Who said most of what a query finds: the name leads to the speaker, the number to their part of it. */
export function TopSpeakers({ speakers, query }: Props) {
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <SectionTitle id="speakers">Most quoted on it</SectionTitle>
      <ol className={`${rows.list} ${styles.speakers}`}>
        {speakers.map(({ label, filter, count, href }) => (
          <li key={filter}>
            {href === null ? (
              <bdi>{label}</bdi>
            ) : (
              <a href={href}>
                <bdi>{label}</bdi>
              </a>
            )}{' '}
            <a
              className={rows.count}
              href={searchPath({ query: narrowed(query, filter), sort: 'newest' })}
              aria-label={`${counted(count, 'quote')} of ${label} on it`}
            >
              {counted(count, 'quote')}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
