import { LONGEST_QUERY } from '@onrecord/core/search';
import type { Facet } from '@onrecord/store';
import type { WordsOf } from '../../data/statements.server.ts';
import { counted } from '../../words/counted.ts';
import { type SearchAddress, searchParameters, searchPath } from '../../words/search-request.ts';
import { NextPage } from '../lists/next-page.tsx';
import { ToFacets } from '../search/search-facets.tsx';
import { Narrowings } from '../search/search-summary.tsx';
import { SectionTitle } from '../site/page.tsx';
import { SearchForm } from '../site/search-form.tsx';
import { StatementsByArticle } from './statements-by-article.tsx';
import styles from './their-words.module.css';

interface Props {
  readonly name: string;
  readonly asked: SearchAddress & { readonly at: string };
  readonly words: WordsOf;
  /** What the page lets it be narrowed down by. */
  readonly narrowedBy: readonly Facet['field'][];
}

/** Everything somebody said, newest first, with a search in it. */
export function TheirWords({ name, asked, words, narrowedBy }: Props) {
  const { statements, snippets, facets, notices } = words;
  const isSearch = asked.query !== '';
  return (
    <section aria-labelledby="statements">
      <SectionTitle id="statements">{isSearch ? 'Statements found' : 'Statements'}</SectionTitle>
      <div className={styles.search}>
        <SearchForm
          label={`Search what ${name} said`}
          placeholder={`Search what ${name} said`}
          at={asked.at}
          query={asked.query.slice(0, LONGEST_QUERY)}
        />
      </div>
      {isSearch && (
        <div className={styles.summary}>
          {facets !== null && <p>{describeFound(facets)}</p>}
          <Narrowings asked={asked} />
          {notices.map(({ code, message }) => (
            <p key={code + message}>{message}</p>
          ))}
          <p>
            <a href={asked.at}>All statements</a> ·{' '}
            <a href={searchPath({ query: asked.query, sort: 'newest' })}>Search the whole archive for this</a>
          </p>
        </div>
      )}
      <ToFacets facets={facets} by={narrowedBy} />
      <StatementsByArticle items={statements.items} snippets={snippets} />
      <NextPage
        path={asked.at}
        query={isSearch ? searchParameters(asked) : {}}
        next={statements.next}
        label="Older statements"
      />
    </section>
  );
}

function describeFound({ among, isCapped }: NonNullable<WordsOf['facets']>): string {
  if (among === 0) return 'Nothing they said holds all of this.';
  return `${counted(among, 'statement')}${isCapped ? ' or more' : ''}`;
}
