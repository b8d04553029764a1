import styles from './follow-feeds.module.css';

interface Props {
  /** Of the page, without a slash at its end. */
  readonly path: string;
  /** What the page is asked for, without a question mark. */
  readonly query?: string;
}

/** The feeds of a page, to follow it. */
export function FollowFeeds({ path, query = '' }: Props) {
  const asked = query === '' ? '' : `?${query}`;
  return (
    <span className={styles.follow} data-screen>
      Follow: <a href={`${path}/feed.xml${asked}`}>RSS</a> <a href={`${path}/atom.xml${asked}`}>Atom</a>{' '}
      <a href={`${path}/feed.json${asked}`}>JSON Feed</a>
    </span>
  );
}
