import type { SearchResult } from '@onrecord/store';
import type { Instead } from '../../data/search.server.ts';
import { articlePath, entityPath } from '../../words/addresses.ts';
import { howOftenNamed } from '../../words/how-often-named.ts';
import { type SearchAddress, searchParameters } from '../../words/search-request.ts';
import { ArticleFacts } from '../lists/article-list.tsx';
import { NextPage } from '../lists/next-page.tsx';
import { StatementItem } from '../lists/statement-item.tsx';
import { SectionTitle } from '../site/page.tsx';
import { DidYouMean } from './did-you-mean.tsx';
import { FoundWords } from './found-words.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SearchFacets, ToFacets } from './search-facets.tsx';
import styles from './search-results.module.css';
import { SearchSummary } from './search-summary.tsx';

interface Props {
  readonly asked: SearchAddress;
  readonly found: SearchResult;
  /** Where nothing was found. */
  readonly instead: Instead | null;
}

/** What was found, the people first: whoever types a name wants the person. What it can be narrowed down by stands beside. */
export function SearchResults({ asked, found, instead }: Props) {
  const { articles, quotes, entities, counts, facets } = found;
  if (instead !== null) return <NothingFound asked={asked} found={found} instead={instead} />;
  const counted = counts.quotes > 0 ? facets?.quotes : facets?.articles;
  return (
    <div className={styles.columns}>
      <div>
        <SearchSummary asked={asked} found={found} />
        <ToFacets facets={counted} />
        <DidYouMean asked={asked} query={found.didYouMean} />
        <People entities={entities} />
        <Quotes asked={asked} quotes={quotes} />
        <Articles asked={asked} articles={articles} />
      </div>
      {counted && <SearchFacets asked={asked} facets={counted} what={counts.quotes > 0 ? 'quotes' : 'articles'} />}
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
            <span className={styles.soft}>{howOftenNamed(entity)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quotes({ asked, quotes }: Pick<SearchResult, 'quotes'> & Pick<Props, 'asked'>) {
  // A page that ended before anything was found leads on all the same.
  if (quotes.items.length === 0 && quotes.next === null) return null;
  return (
    <section aria-labelledby="found-quotes">
      <SectionTitle id="found-quotes">Quotes</SectionTitle>
      <ul>
        {quotes.items.map(({ item, snippet }) => (
          <StatementItem key={item.quote.id} item={item} words={<FoundWords snippet={snippet} of={item} />} />
        ))}
      </ul>
      <NextPage path="/search" query={searchParameters(asked)} next={quotes.next} label="More quotes" />
    </section>
  );
}

function Articles({ asked, articles }: Pick<SearchResult, 'articles'> & Pick<Props, 'asked'>) {
  if (articles.items.length === 0 && articles.next === null) return null;
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
      <NextPage path="/search" query={searchParameters(asked)} next={articles.next} label="More articles" />
    </section>
  );
}
