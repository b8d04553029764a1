import type { Metadata } from 'next';
import { NextPage } from '../../components/lists/next-page.tsx';
import { TopicList } from '../../components/lists/topic-list.tsx';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readRecentTopics, readTopics } from '../../data/topics.server.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';

export const metadata: Metadata = {
  title: 'Topics',
  description: 'What the articles of this archive are about, as their publishers filed them.',
  alternates: { canonical: '/topics' },
};

const RECENT = 20;
const PER_PAGE = 100;

export default async function TopicsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const after = oneValue((await searchParams).after);
  const [recent, all] = await Promise.all([
    after === null ? readRecentTopics(RECENT) : Promise.resolve([]),
    readTopics(PER_PAGE, after),
  ]);
  return (
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
}
