import { NextPage } from '../../components/lists/next-page.tsx';
import { TopicList } from '../../components/lists/topic-list.tsx';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readRecentTopics, readTopics } from '../../data/topics.server.ts';
import { oneValue } from '../../words/search-params.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';

const HEAD: PageHead = {
  title: 'Topics',
  description: 'What the articles of this archive are about, as their publishers filed them.',
  canonical: '/topics',
};

const RECENT = 20;
const PER_PAGE = 100;

/** What the articles are about. */
export const topicsPage: SitePage = async ({ query }) => {
  const after = oneValue(query.after);
  const [recent, all] = await Promise.all([
    after === null ? readRecentTopics(RECENT) : Promise.resolve([]),
    readTopics(PER_PAGE, after),
  ]);
  const body = (
    <Page>
      <PageTitle line="What the articles are about, as their publishers filed them.">Topics</PageTitle>
      {after === null && all.items.length === 0 && <p>No published article has a keyword yet.</p>}
      {recent.length > 0 && all.next !== null && (
        <section aria-labelledby="lately">
          <SectionTitle id="lately">Lately</SectionTitle>
          <TopicList topics={recent} />
        </section>
      )}
      {all.items.length > 0 && (
        <section aria-labelledby="by-name">
          <SectionTitle id="by-name">By name</SectionTitle>
          <TopicList topics={all.items} />
          <NextPage path="/topics" next={all.next} label="More topics" />
        </section>
      )}
    </Page>
  );
  return { head: HEAD, body };
};
