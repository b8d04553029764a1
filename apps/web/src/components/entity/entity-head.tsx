import type { EntityOverview, GivenRole, StoredEntity } from '@onrecord/store';
import { Fragment } from 'react';
import { articlePath, entityPath } from '../../words/addresses.ts';
import { capitalised } from '../../words/capitalised.ts';
import { howOftenNamed } from '../../words/how-often-named.ts';
import { initialsOf } from '../../words/initials.ts';
import { type Office, officesOf } from '../../words/offices.ts';
import { FollowFeeds } from '../lists/follow-feeds.tsx';
import { SpeakerMark } from '../site/speaker-mark.tsx';
import styles from './entity-head.module.css';

interface Props {
  readonly entity: StoredEntity;
  readonly namesakes: EntityOverview['namesakes'];
  /** Offices that editors gave. */
  readonly givenRoles: readonly GivenRole[];
}

/** Name, other spellings, offices with their dates, and the feeds to follow. */
export function EntityHead({ entity, namesakes, givenRoles }: Props) {
  const { name, aliases, type, slug } = entity;
  const path = entityPath(type, slug);
  return (
    <header className={styles.head} data-hue="0">
      <div className={styles.title}>
        <SpeakerMark mark={initialsOf(name)} />
        <h1 className={styles.name}>{name}</h1>
      </div>
      <p className={styles.counts}>{howOftenNamed(entity)}</p>
      {aliases.length > 0 && (
        <p className={styles.aliases}>
          Also written <bdi>{aliases.map((alias) => alias.name).join(', ')}</bdi>
        </p>
      )}
      {namesakes.length > 0 && (
        <p className={styles.aliases}>
          Not to be confused with{' '}
          {namesakes.map((other, at) => (
            <Fragment key={other.type}>
              {at > 0 && ', '}
              <a href={entityPath(other.type, other.slug)}>
                the {other.type} <bdi>{other.name}</bdi>
              </a>
            </Fragment>
          ))}
        </p>
      )}
      <Offices offices={officesOf(entity, givenRoles)} />
      <p className={styles.follow}>
        <FollowFeeds path={path} />
      </p>
    </header>
  );
}

function Offices({ offices }: { readonly offices: readonly Office[] }) {
  if (offices.length === 0) return null;
  return (
    <ul className={styles.roles} aria-label="Offices">
      {offices.map(({ title, when, articleSlug }) => (
        <li key={title}>
          {capitalised(title)}{' '}
          {articleSlug === null ? (
            <span className={styles.since}>{when}</span>
          ) : (
            <a className={styles.since} href={articlePath(articleSlug)}>
              {when}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
