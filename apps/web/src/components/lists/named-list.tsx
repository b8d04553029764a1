import type { NamedEntity } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';
import { howOftenNamed } from '../../words/how-often-named.ts';
import styles from './counted-list.module.css';

/** Whom or what articles name, each with how often. */
export function NamedList({ entities }: { readonly entities: readonly NamedEntity[] }) {
  if (entities.length === 0) return null;
  return (
    <ol className={styles.list}>
      {entities.map((entity) => (
        <li key={entity.slug}>
          <a href={entityPath(entity.type, entity.slug)}>
            <bdi>{entity.name}</bdi>
          </a>
          <span className={styles.count}>{howOftenNamed(entity)}</span>
        </li>
      ))}
    </ol>
  );
}
