import type { StoredEntity } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import styles from '../lists/counted-list.module.css';

/** Speakers by the number of their published quotes. */
export function MostQuoted({ entities }: { readonly entities: readonly StoredEntity[] }) {
  return (
    <ol className={styles.list}>
      {entities.map(({ id, type, slug, name, quoteCount }) => (
        <li key={id}>
          <a href={entityPath(type, slug)}>{name}</a>
          <span className={styles.count}>{counted(quoteCount, 'quote')}</span>
        </li>
      ))}
    </ol>
  );
}
