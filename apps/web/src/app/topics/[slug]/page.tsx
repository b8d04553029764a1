import type { Facets } from '@onrecord/store';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleList } from '../../../components/lists/article-list.tsx';
import { FollowFeeds } from '../../../components/lists/follow-feeds.tsx';
import { MoreLink } from '../../../components/lists/more-link.tsx';
import { NextPage } from '../../../components/lists/next-page.tsx';
import { StatementItem } from '../../../components/lists/statement-item.tsx';
import { TopSpeakers } from '../../../components/lists/top-speakers.tsx';
import { Page, PageTitle, SectionTitle } from '../../../components/site/page.tsx';
import { readTopic, readTopicArticles, readTopicQuotes } from '../../../data/topics.server.ts';
import { decodedPart, topicPath } from '../../../words/addresses.ts';
import { counted } from '../../../words/counted.ts';
import { feedLinks } from '../../../words/feed-links.ts';
import { oneValue, type SearchParams } from '../../../words/search-params.ts';
import { keywordFilter, searchPath } from '../../../words/search-request.ts';

interface Props {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const PER_PAGE = 20;
const STATEMENTS = 6;
/** The archive counts no further. */
const COUNTED = 1_000;

/** Read once for the head and the body of one answer. */
const read = cache(async (slug: string) => readTopic(decodedPart(slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await read((await params).slug);
  if (topic === null) return { title: 'Not found' };
  const path = topicPath(topic.slug);
  return {
    title: topic.name,
    description: `Articles about ${topic.name}, newest first, and what was said in them.`,
    alternates: { canonical: path, types: feedLinks(path, `${topic.name} on record`) },
  };
}

/** A keyword: its articles, what was said in them lately, and who said most. */
export default async function TopicPage({ params, searchParams }: Props) {
  const topic = await read((await params).slug);
  if (topic === null) notFound();
  const path = topicPath(topic.slug);
  const after = oneValue((await searchParams).after);
  const articles = await readTopicArticles(topic, PER_PAGE, after);
  const many = topic.articles >= COUNTED ? ' or more' : '';
  return (
    <Page>
      <PageTitle
        line={
          <>
            {counted(topic.articles, 'article')}
            {many} with this keyword. <FollowFeeds path={path} />
          </>
        }
      >
        <bdi>{topic.name}</bdi>
      </PageTitle>
      {after === null && <SaidOnIt topic={topic} />}
      <SectionTitle id="articles">Articles</SectionTitle>
      <ArticleList articles={articles.items} />
      <NextPage path={path} next={articles.next} label="Older articles" />
    </Page>
  );
}

async function SaidOnIt({ topic }: { readonly topic: NonNullable<Awaited<ReturnType<typeof readTopic>>> }) {
  const { quotes, facets } = await readTopicQuotes(topic, STATEMENTS);
  if (quotes.items.length === 0) return null;
  const query = keywordFilter(topic.slug);
  return (
    <>
      <section aria-labelledby="said">
        <SectionTitle id="said">Said lately</SectionTitle>
        <ul>
          {quotes.items.map(({ item }) => (
            <StatementItem key={item.quote.id} item={item} />
          ))}
        </ul>
        <MoreLink href={searchPath({ query, sort: 'newest' })}>Everything said, to search and narrow down</MoreLink>
      </section>
      <TopSpeakers speakers={speakersOf(facets?.quotes)} query={query} />
    </>
  );
}

function speakersOf(facets: Facets | undefined) {
  return facets?.fields.find(({ field }) => field === 'speaker')?.values ?? [];
}
