import { ArticleList } from '../../components/lists/article-list.tsx';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { SearchForm } from '../../components/site/search-form.tsx';
import { readArticles } from '../../data/articles.server.ts';
import type { ReadPage } from '../site-page.ts';

const ARTICLES = 5;

/** An address that leads nowhere is met with ways that lead somewhere. */
export async function readNowhere(): Promise<ReadPage> {
  const articles = await readArticles(ARTICLES);
  const body = (
    <Page>
      <PageTitle line="It may have been moved or mistyped, or it was never published here.">
        There is no page at this address
      </PageTitle>
      <SearchForm label="Search articles, quotes and people" size="large" />
      <SectionTitle>Latest articles</SectionTitle>
      <ArticleList articles={articles.items} />
    </Page>
  );
  return { head: { title: 'Not found', isUnlisted: true }, body };
}
