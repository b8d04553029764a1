import type { QuotedLately } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import styles from '../lists/counted-list.module.css';

/** Speakers by the number of their statements. */
export function MostQuoted({ speakers }: { readonly speakers: readonly QuotedLately[] }) {
  return (
    <ol className={styles.list}>
      {speakers.map(({ speaker: { id, type, slug, name }, statements }) => (
        <li key={id}>
          <a href={entityPath(type, slug)}>{name}</a>
          <span className={styles.count}>{counted(statements, 'statement')}</span>
        </li>
      ))}
    </ol>
  );
}
