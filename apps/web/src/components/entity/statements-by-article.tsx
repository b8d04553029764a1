import type { ArticleSummary, QuoteItem, Snippet } from '@onrecord/store';
import { articlePath, quotePath } from '../../words/addresses.ts';
import { capitalised } from '../../words/capitalised.ts';
import { longDate } from '../../words/dates.ts';
import { IN_ENGLISH, inLanguage } from '../../words/languages.ts';
import { inMarks } from '../../words/statements.ts';
import { HowSaid } from '../lists/how-said.tsx';
import { LinkAndCitation } from '../lists/statement-item.tsx';
import { FoundWords } from '../search/found-words.tsx';
import styles from './statements-by-article.module.css';

interface Props {
  readonly items: readonly QuoteItem[];
  /** What a search found of them, by quote id; the words in full where there is none. */
  readonly snippets?: ReadonlyMap<string, Snippet>;
}

/** One speaker's statements under the articles they stand in, in the order given, with the office held then. */
export function StatementsByArticle({ items, snippets }: Props) {
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
          {speakerRole !== null && (
            <span className={styles.role}>
              <bdi>{capitalised(speakerRole)}</bdi>
            </span>
          )}
        </p>
        <Headline article={article} />
        <ul className={styles.statements}>
          {group.map((item) => (
            <li key={item.quote.id} className={styles.statement} dir={article.direction}>
              <blockquote className={styles.words} lang={article.language ?? undefined}>
                <a href={quotePath(article.slug, item.quote.id)}>
                  <Words item={item} snippet={snippets?.get(item.quote.id)} />
                </a>
              </blockquote>
              <p className={styles.how} {...IN_ENGLISH}>
                <HowSaid quote={item.quote} inHeadline={item.inHeadline} />
                <LinkAndCitation quoteId={item.quote.id} />
              </p>
            </li>
          ))}
        </ul>
      </article>
    );
  });
}

function Words({ item, snippet }: { readonly item: QuoteItem; readonly snippet: Snippet | undefined }) {
  if (snippet === undefined) return inMarks(item.quote.kind, item.words, item.article.language);
  return <FoundWords snippet={snippet} of={item} />;
}

function Headline({ article }: { readonly article: ArticleSummary }) {
  return (
    <h3 className={styles.headline}>
      <a href={articlePath(article.slug)} {...inLanguage(article)}>
        {article.headline ?? 'Without a headline'}
      </a>
      {article.publisher !== null && (
        <span className={styles.publisher}>
          <bdi>{article.publisher}</bdi>
        </span>
      )}
    </h3>
  );
}
