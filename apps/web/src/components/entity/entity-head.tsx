import type { StoredEntity } from '@onrecord/store';
import { articlePath, entityPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { shortDate } from '../../words/dates.ts';
import { initialsOf } from '../../words/initials.ts';
import { roleLine } from '../../words/roles.ts';
import { SpeakerMark } from '../site/speaker-mark.tsx';
import styles from './entity-head.module.css';

/** Name, other spellings, offices with the article that gives them, and the feeds to follow. */
export function EntityHead({ entity }: { readonly entity: StoredEntity }) {
  const { name, aliases, quoteCount, articleCount, type, slug } = entity;
  const path = entityPath(type, slug);
  return (
    <header className={styles.head} data-hue="0">
      <div className={styles.title}>
        <SpeakerMark mark={initialsOf(name)} />
        <h1 className={styles.name}>{name}</h1>
      </div>
      <p className={styles.counts}>
        {counted(quoteCount, 'statement')} · named in {counted(articleCount, 'article')}
      </p>
      {aliases.length > 0 && (
        <p className={styles.aliases}>
          Also written <bdi>{aliases.map((alias) => alias.name).join(', ')}</bdi>
        </p>
      )}
      <Roles entity={entity} />
      <p className={styles.follow}>
        Follow: <a href={`${path}/feed.xml`}>RSS</a> <a href={`${path}/atom.xml`}>Atom</a>{' '}
        <a href={`${path}/feed.json`}>JSON Feed</a>
      </p>
    </header>
  );
}

/** Each office once, with the newest article that gives it. */
function Roles({ entity }: { readonly entity: StoredEntity }) {
  const roles = new Map<string, StoredEntity['roles'][number]>();
  for (const held of entity.roles) {
    const key = roleLine(held.role).toLowerCase();
    if (!roles.has(key)) roles.set(key, held);
  }
  if (roles.size === 0) return null;
  return (
    <ul className={styles.roles} aria-label="Offices">
      {[...roles].map(([key, { role, articleSlug, publishedAt }]) => (
        <li key={key}>
          {roleLine(role)}{' '}
          <a className={styles.since} href={articlePath(articleSlug)}>
            {publishedAt === null ? 'in an article of unknown date' : shortDate(publishedAt)}
          </a>
        </li>
      ))}
    </ul>
  );
}
