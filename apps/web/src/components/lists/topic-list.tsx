import type { Topic } from '@onrecord/store';
import { topicPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import styles from './topic-list.module.css';

/** Topics beside each other, each with the number of its articles. */
export function TopicList({ topics }: { readonly topics: readonly Topic[] }) {
  return (
    <ul className={styles.topics}>
      {topics.map(({ slug, name, articles }) => (
        <li key={slug}>
          <a href={topicPath(slug)}>
            <bdi>{name}</bdi>
          </a>{' '}
          <span className={styles.count}>
            {articles}
            <span className="visually-hidden"> {counted(articles, 'article').replace(/^\S+ /, '')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
