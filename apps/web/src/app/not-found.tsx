import type { Metadata } from 'next';
import { ArticleList } from '../components/lists/article-list.tsx';
import { Page, PageTitle, SectionTitle } from '../components/site/page.tsx';
import { SearchForm } from '../components/site/search-form.tsx';
import { readArticles } from '../data/articles.server.ts';

export const metadata: Metadata = { title: 'Not found' };

const ARTICLES = 5;

/** An address that leads nowhere is met with ways that lead somewhere. */
export default async function NotFound() {
  const articles = await readArticles(ARTICLES);
  return (
    <Page>
      <PageTitle line="It may have been moved or mistyped, or it was never published here.">
        There is no page at this address
      </PageTitle>
      <SearchForm label="Search articles, quotes and people" size="large" />
      <SectionTitle>Latest articles</SectionTitle>
      <ArticleList articles={articles.items} />
    </Page>
  );
}
