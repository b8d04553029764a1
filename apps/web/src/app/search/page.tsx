import type { Metadata } from 'next';
import { SearchResults } from '../../components/search/search-results.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { LONGEST_QUERY, SearchForm } from '../../components/site/search-form.tsx';
import { searchArchive } from '../../data/search.server.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const PER_PAGE = 20;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = queryOf(await searchParams);
  return { title: query === '' ? 'Search' : `Search: ${query}`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const given = await searchParams;
  const query = queryOf(given);
  const after = oneValue(given.after);
  const found = query === '' ? null : await searchArchive(query, PER_PAGE, after);
  return (
    <Page>
      <PageTitle>Search</PageTitle>
      <SearchForm label="Search articles, quotes and people" query={query} size="large" />
      {found === null ? (
        <p>Articles, quotes, people, organisations and places that hold every word you type.</p>
      ) : (
        <SearchResults query={query} found={found} isFirstPage={after === null} />
      )}
    </Page>
  );
}

function queryOf(given: SearchParams): string {
  return (oneValue(given.q) ?? '').trim().slice(0, LONGEST_QUERY);
}
