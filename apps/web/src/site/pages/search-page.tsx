import { LONGEST_QUERY } from '@onrecord/core/search';
import type { SearchResult } from '@onrecord/store';
import { SearchHelp } from '../../components/search/search-help.tsx';
import { SearchResults } from '../../components/search/search-results.tsx';
import { PageTitle } from '../../components/site/page.tsx';
import { SearchForm } from '../../components/site/search-form.tsx';
import { type Instead, noteFailedSearch, searchArchive, searchInstead } from '../../data/search.server.ts';
import { feedLinks } from '../../words/feed-links.ts';
import { oneValue } from '../../words/search-params.ts';
import { readSearchAddress, type SearchAddress, searchParameters } from '../../words/search-request.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './search-page.module.css';

const PER_PAGE = 20;

/** Articles, quotes and names; help for whoever has not asked yet. */
export const searchPage: SitePage = async ({ query: given }) => {
  const asked = readSearchAddress(given);
  const after = oneValue(given.after);
  const found = asked.query === '' ? null : await searchArchive(asked, PER_PAGE, after);
  const isFailed = found !== null && after === null && isNothing(found);
  // What is still being typed is nobody's question yet.
  if (isFailed && given.typing === undefined) noteFailedSearch(asked.query);
  const instead = isFailed ? await searchInstead(asked.query) : null;
  return {
    head: headOf(asked.query.slice(0, LONGEST_QUERY)),
    program: '/instant-search.js',
    body: <Search asked={asked} found={found} instead={instead} />,
  };
};

function headOf(query: string): PageHead {
  if (query === '') return { title: 'Search', description: 'Search articles, quotes, people and places at once.' };
  const asked = String(new URLSearchParams(searchParameters({ query, sort: 'newest' })));
  return {
    title: `Search: ${query}`,
    isUnlisted: true,
    alternates: feedLinks('/search', `Onrecord: ${query}`, asked),
  };
}

interface Props {
  readonly asked: SearchAddress;
  readonly found: SearchResult | null;
  /** Where nothing was found. */
  readonly instead: Instead | null;
}

function Search({ asked, found, instead }: Props) {
  return (
    <main id="main" className={styles.page}>
      <PageTitle>Search</PageTitle>
      <div data-instant>
        <SearchForm
          label="Search articles, quotes and people"
          query={asked.query.slice(0, LONGEST_QUERY)}
          sort={asked.sort}
          size="large"
        />
      </div>
      <p id="found-status" className="visually-hidden" role="status" />
      <div id="found">
        {found === null ? <SearchHelp /> : <SearchResults asked={asked} found={found} instead={instead} />}
      </div>
    </main>
  );
}

function isNothing({ counts }: SearchResult): boolean {
  return counts.articles + counts.quotes + counts.entities === 0;
}
