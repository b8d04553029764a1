import type { SearchResult } from '@onrecord/store';
import { articlePath, entityPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { ArticleFacts } from '../lists/article-list.tsx';
import { NextPage } from '../lists/next-page.tsx';
import { StatementItem } from '../lists/statement-item.tsx';
import { SectionTitle } from '../site/page.tsx';
import { FoundWords } from './found-words.tsx';
import styles from './search-results.module.css';

interface Props {
  readonly query: string;
  readonly found: SearchResult;
  /** A later page goes on with one list only, and leaves the others out. */
  readonly isFirstPage: boolean;
}

/** What was found, the people first: whoever types a name wants the person. */
export function SearchResults({ query, found, isFirstPage }: Props) {
  const { articles, quotes, entities, counts } = found;
  if (isFirstPage && counts.articles + counts.quotes + counts.entities === 0) return <NothingFound query={query} />;
  return (
    <>
      <p className={styles.counts} role="status">
        <bdi>{query}</bdi>: {counted(counts.entities, 'name')}, {counted(counts.quotes, 'quote')},{' '}
        {counted(counts.articles, 'article')}
      </p>
      <People entities={entities} />
      <Quotes query={query} quotes={quotes} />
      <Articles query={query} articles={articles} />
    </>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <div className={styles.nothing} role="status">
      <p>
        Nothing in the archive holds every word of <strong>{query}</strong>.
      </p>
      <p>
        Try fewer words, another spelling of the name, or look through <a href="/articles">all articles</a>.
      </p>
    </div>
  );
}

function People({ entities }: Pick<SearchResult, 'entities'>) {
  if (entities.length === 0) return null;
  return (
    <section aria-labelledby="found-names">
      <SectionTitle id="found-names">People, organisations and places</SectionTitle>
      <ul className={styles.names}>
        {entities.map(({ entity, matched }) => (
          <li key={entity.id} className={styles.name}>
            <a href={entityPath(entity.type, entity.slug)}>{entity.name}</a>
            {matched !== entity.name && <span className={styles.soft}>also written {matched}</span>}
            <span className={styles.soft}>
              {counted(entity.quoteCount, 'quote')} in {counted(entity.articleCount, 'article')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quotes({ query, quotes }: Pick<SearchResult, 'quotes'> & Pick<Props, 'query'>) {
  if (quotes.items.length === 0) return null;
  return (
    <section aria-labelledby="found-quotes">
      <SectionTitle id="found-quotes">Quotes</SectionTitle>
      <ul>
        {quotes.items.map(({ item, snippet }) => (
          <StatementItem
            key={item.quote.id}
            item={item}
            words={<FoundWords snippet={snippet} isQuoted={item.quote.kind === 'direct'} />}
          />
        ))}
      </ul>
      <NextPage path="/search" query={{ q: query }} next={quotes.next} label="More quotes" />
    </section>
  );
}

function Articles({ query, articles }: Pick<SearchResult, 'articles'> & Pick<Props, 'query'>) {
  if (articles.items.length === 0) return null;
  return (
    <section aria-labelledby="found-articles">
      <SectionTitle id="found-articles">Articles</SectionTitle>
      <ul>
        {articles.items.map(({ article, snippet }) => (
          <li key={article.id} className={styles.article}>
            <h3 className={styles.headline} lang={article.language ?? undefined} dir={article.direction}>
              <a href={articlePath(article.slug)}>{article.headline ?? 'Without a headline'}</a>
            </h3>
            <p className={styles.snippet} lang={article.language ?? undefined} dir={article.direction}>
              <FoundWords snippet={snippet} />
            </p>
            <ArticleFacts article={article} />
          </li>
        ))}
      </ul>
      <NextPage path="/search" query={{ q: query }} next={articles.next} label="More articles" />
    </section>
  );
}
