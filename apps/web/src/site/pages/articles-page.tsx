import { ArticleList } from '../../components/lists/article-list.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readArticles } from '../../data/articles.server.ts';
import { oneValue } from '../../words/search-params.ts';
import type { SitePage } from '../site-page.ts';

const PER_PAGE = 20;

/** Everything published, newest first. */
export const articlesPage: SitePage = async ({ query }) => {
  const articles = await readArticles(PER_PAGE, oneValue(query.after));
  const body = (
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
  return { head: { title: 'Articles' }, body };
};
