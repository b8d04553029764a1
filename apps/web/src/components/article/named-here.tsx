import type { Entity, EntityType } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { entityPath } from '../../words/addresses.ts';
import styles from './named-here.module.css';

const TITLES: readonly (readonly [EntityType, string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['event', 'Events'],
  ['work', 'Works'],
];

/** Everybody and everything the article names, each with the way to its page. */
export function NamedHere({ article: { record, entitySlugs } }: { readonly article: StoredArticle }) {
  if (record.entities.length === 0) return null;
  return (
    <section className={styles.named} aria-labelledby="named-here">
      <h2 id="named-here" className={styles.title}>
        Named in this article
      </h2>
      <dl className={styles.groups}>
        {TITLES.map(([type, title]) => {
          const named = record.entities.filter((entity) => entity.type === type);
          if (named.length === 0) return null;
          return (
            <div key={type}>
              <dt>{title}</dt>
              <dd>
                <ul className={styles.names}>
                  {named.map((entity) => (
                    <li key={entity.id}>
                      <Name entity={entity} slug={entitySlugs[entity.id]} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Name({ entity, slug }: { readonly entity: Entity; readonly slug: string | undefined }) {
  const name = <bdi>{entity.name}</bdi>;
  return slug === undefined ? name : <a href={entityPath(entity.type, slug)}>{name}</a>;
}
