import type { ArticleSummary } from '@onrecord/store';
import { articlePath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { longDate } from '../../words/dates.ts';
import styles from './article-list.module.css';

interface Props {
  readonly articles: readonly ArticleSummary[];
}

/** Articles under each other: headline, standfirst, publisher, date, how many quotes. */
export function ArticleList({ articles }: Props) {
  return (
    <ol className={styles.list}>
      {articles.map((article) => (
        <li key={article.id} className={styles.item}>
          <h3 className={styles.headline} lang={article.language ?? undefined} dir={article.direction}>
            <a href={articlePath(article.slug)}>{article.headline ?? 'Without a headline'}</a>
          </h3>
          {article.standfirst !== null && (
            <p className={styles.standfirst} lang={article.language ?? undefined} dir={article.direction}>
              {article.standfirst}
            </p>
          )}
          <ArticleFacts article={article} />
        </li>
      ))}
    </ol>
  );
}

/** Publisher, date and number of quotes in a line. */
export function ArticleFacts({ article }: { readonly article: ArticleSummary }) {
  const { publisher, publishedAt, quoteCount } = article;
  return (
    <p className={styles.facts}>
      {publisher !== null && (
        <span>
          <bdi>{publisher}</bdi>
        </span>
      )}
      {publishedAt === null ? <span>Date unknown</span> : <time dateTime={publishedAt}>{longDate(publishedAt)}</time>}
      <span>{counted(quoteCount, 'quote')}</span>
    </p>
  );
}
