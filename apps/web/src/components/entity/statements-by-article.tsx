import type { ArticleSummary, QuoteItem } from '@onrecord/store';
import { articlePath, quotePath } from '../../words/addresses.ts';
import { longDate } from '../../words/dates.ts';
import { inMarks } from '../../words/statements.ts';
import { HowSaid } from '../lists/statement-item.tsx';
import styles from './statements-by-article.module.css';

/** One speaker's statements under the articles they stand in, in the order given, with the office held then. */
export function StatementsByArticle({ items }: { readonly items: readonly QuoteItem[] }) {
  const byArticle = [...Map.groupBy(items, ({ article }) => article.id).values()];
  return byArticle.map((group) => {
    const [{ article, speakerRole }] = group as [QuoteItem, ...QuoteItem[]];
    return (
      <article key={article.id} className={styles.article}>
        <p className={styles.when}>
          {article.publishedAt === null ? (
            'Date unknown'
          ) : (
            <time dateTime={article.publishedAt}>{longDate(article.publishedAt)}</time>
          )}
          {speakerRole !== null && <span className={styles.role}>{speakerRole}</span>}
        </p>
        <Headline article={article} />
        <ul className={styles.statements}>
          {group.map((item) => (
            <li key={item.quote.id} className={styles.statement}>
              <blockquote className={styles.words} lang={article.language ?? undefined} dir={article.direction}>
                <a href={quotePath(article.slug, item.quote.id)}>{inMarks(item.quote.kind, item.words)}</a>
              </blockquote>
              <p className={styles.how}>
                <HowSaid item={item} />
              </p>
            </li>
          ))}
        </ul>
      </article>
    );
  });
}

function Headline({ article }: { readonly article: ArticleSummary }) {
  return (
    <h3 className={styles.headline} lang={article.language ?? undefined} dir={article.direction}>
      <a href={articlePath(article.slug)}>{article.headline ?? 'Without a headline'}</a>
      {article.publisher !== null && <span className={styles.publisher}> {article.publisher}</span>}
    </h3>
  );
}
