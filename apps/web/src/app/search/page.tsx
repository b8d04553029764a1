import { LONGEST_QUERY } from '@onrecord/core/search';
import type { SearchResult } from '@onrecord/store';
import type { Metadata } from 'next';
import { SearchHelp } from '../../components/search/search-help.tsx';
import { SearchResults } from '../../components/search/search-results.tsx';
import { PageTitle } from '../../components/site/page.tsx';
import { SearchForm } from '../../components/site/search-form.tsx';
import { noteFailedSearch, searchArchive } from '../../data/search.server.ts';
import { feedLinks } from '../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';
import { readSearchAddress, searchParameters } from '../../words/search-request.ts';
import styles from './page.module.css';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const PER_PAGE = 20;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query: given } = readSearchAddress(await searchParams);
  const query = given.slice(0, LONGEST_QUERY);
  if (query === '') return { title: 'Search', description: 'Search articles, quotes, people and places at once.' };
  const asked = String(new URLSearchParams(searchParameters({ query, sort: 'newest' })));
  return {
    title: `Search: ${query}`,
    robots: { index: false },
    alternates: { types: feedLinks('/search', `Onrecord: ${query}`, asked) },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const given = await searchParams;
  const asked = readSearchAddress(given);
  const after = oneValue(given.after);
  const found = asked.query === '' ? null : await searchArchive(asked, PER_PAGE, after);
  // What is still being typed is nobody's question yet.
  if (found !== null && isNothing(found) && after === null && given.typing === undefined) noteFailedSearch(asked.query);
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
        {found === null ? <SearchHelp /> : <SearchResults asked={asked} found={found} isFirstPage={after === null} />}
      </div>
      <script src="/instant-search.js" type="module" data-own />
    </main>
  );
}

function isNothing({ counts }: SearchResult): boolean {
  return counts.articles + counts.quotes + counts.entities === 0;
}
