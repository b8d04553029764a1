import type { ArticleSummary } from '@onrecord/store';
import { articlePath } from '../../words/addresses.ts';
import { ArticleFacts } from '../lists/article-list.tsx';
import styles from './lead-article.module.css';

/** The newest article, as large as it deserves. */
export function LeadArticle({ article }: { readonly article: ArticleSummary }) {
  const { slug, headline, standfirst, language, direction } = article;
  return (
    <article>
      <h2 className={styles.headline} lang={language ?? undefined} dir={direction}>
        <a href={articlePath(slug)}>{headline ?? 'Without a headline'}</a>
      </h2>
      {standfirst !== null && (
        <p className={styles.standfirst} lang={language ?? undefined} dir={direction}>
          {standfirst}
        </p>
      )}
      <ArticleFacts article={article} />
    </article>
  );
}
