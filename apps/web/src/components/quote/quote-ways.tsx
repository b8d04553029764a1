import type { QuoteItem } from '@onrecord/store';
import { entityPath, originalPath } from '../../words/addresses.ts';
import styles from './quote-ways.module.css';

interface Props {
  readonly item: Pick<QuoteItem, 'speaker' | 'article'>;
  /** Whether the archive holds the text that the article is a translation of. */
  readonly hasOriginal: boolean;
}

/** The ways on from a quote: to what else its speaker said, and to the words it was translated from. */
export function QuoteWays({ item: { speaker, article }, hasOriginal }: Props) {
  if (speaker === null && !hasOriginal) return null;
  return (
    <p className={styles.ways} data-screen>
      {speaker !== null && (
        <a href={entityPath(speaker.type, speaker.slug)}>
          More statements of <bdi>{speaker.name}</bdi>
        </a>
      )}
      {hasOriginal && <a href={originalPath(article.slug)}>The article beside its original</a>}
    </p>
  );
}
