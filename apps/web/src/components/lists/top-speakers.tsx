import type { Facet } from '@onrecord/store';
import { counted } from '../../words/counted.ts';
import { narrowed, searchPath } from '../../words/search-request.ts';
import { SectionTitle } from '../site/page.tsx';
import rows from './counted-list.module.css';
import styles from './top-speakers.module.css';

interface Props {
  readonly speakers: Facet['values'];
  /** What they were counted of. */
  readonly query: string;
}

/** Who said most of what a query finds; each leads to their part of it. */
export function TopSpeakers({ speakers, query }: Props) {
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <SectionTitle id="speakers">Most quoted on it</SectionTitle>
      <ol className={`${rows.list} ${styles.speakers}`}>
        {speakers.map(({ label, filter, count }) => (
          <li key={filter}>
            <a href={searchPath({ query: narrowed(query, filter), sort: 'newest' })}>
              <bdi>{label}</bdi>
            </a>{' '}
            <span className={rows.count}>{counted(count, 'quote')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
