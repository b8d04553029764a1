import type { Metadata } from 'next';
import { ArticleList } from '../../components/lists/article-list.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readArticles } from '../../data/articles.server.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';

export const metadata: Metadata = { title: 'Articles' };

const PER_PAGE = 20;

export default async function ArticlesPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const after = oneValue((await searchParams).after);
  const articles = await readArticles(PER_PAGE, after);
  return (
    <Page>
      <PageTitle
        line={
          <>
            Everything published, newest first. Or go by <a href="/archive">month</a> or <a href="/topics">topic</a>.
          </>
        }
      >
        Articles
      </PageTitle>
      {articles.items.length === 0 && <p>Nothing is published yet.</p>}
      <h2 className="visually-hidden">List of articles</h2>
      <ArticleList articles={articles.items} />
      <NextPage path="/articles" next={articles.next} label="Older articles" />
    </Page>
  );
}
