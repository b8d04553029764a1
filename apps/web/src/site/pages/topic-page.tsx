import type { ArticleSummary, Page as PageOf, SearchResult, Topic } from '@onrecord/store';
import { ArticleList } from '../../components/lists/article-list.tsx';
import { FollowFeeds } from '../../components/lists/follow-feeds.tsx';
import { MoreLink } from '../../components/lists/more-link.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { StatementItem } from '../../components/lists/statement-item.tsx';
import { type TopSpeaker, TopSpeakers } from '../../components/lists/top-speakers.tsx';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readEntity } from '../../data/entities.server.ts';
import { readTopic, readTopicArticles, readTopicQuotes } from '../../data/topics.server.ts';
import { decodedPart, entityPath, topicPath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { feedLinks } from '../../words/feed-links.ts';
import { oneValue } from '../../words/search-params.ts';
import { keywordFilter, searchPath } from '../../words/search-request.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';

const PER_PAGE = 20;
const STATEMENTS = 6;
/** The archive counts no further. */
const COUNTED = 1_000;

interface Said extends Pick<SearchResult, 'quotes'> {
  readonly speakers: readonly TopSpeaker[];
}

/** A keyword: its articles, what was said in them lately, and who said most. */
export const topicPage: SitePage = async (asked) => {
  const slug = decodedPart(partOf(asked, 'slug'));
  const topic = await readTopic(slug);
  if (topic === null || topic.slug !== slug) return null;
  const after = oneValue(asked.query.after);
  const [articles, said] = await Promise.all([
    readTopicArticles(topic, PER_PAGE, after),
    after === null ? readSaid(topic) : null,
  ]);
  return { head: headOf(topic), body: <About topic={topic} articles={articles} said={said} /> };
};

/** What was said lately, and who said most, each with the way to their page. */
async function readSaid(topic: Topic): Promise<Said> {
  const { quotes, facets } = await readTopicQuotes(topic, STATEMENTS);
  const speakers = facets?.quotes.fields.find(({ field }) => field === 'speaker')?.values ?? [];
  return {
    quotes,
    speakers: await Promise.all(speakers.map(async (speaker) => ({ ...speaker, href: await pageOf(speaker) }))),
  };
}

/** Those who speak are mostly people. */
const SPEAKING = ['person', 'organisation', 'place'] as const;

/** The page of a speaker whom a search only names. */
async function pageOf({ label, filter }: Pick<TopSpeaker, 'label' | 'filter'>): Promise<string | null> {
  const slug = filter.slice(filter.indexOf(':') + 1);
  for (const type of SPEAKING) {
    const entity = await readEntity(type, slug);
    if (entity?.name === label) return entityPath(entity.type, entity.slug);
  }
  return null;
}

function headOf({ name, slug }: Topic): PageHead {
  const path = topicPath(slug);
  return {
    title: name,
    description: `Articles about ${name}, newest first, and what was said in them.`,
    canonical: path,
    alternates: feedLinks(path, `${name} on record`),
  };
}

interface Props {
  readonly topic: Topic;
  readonly articles: PageOf<ArticleSummary>;
  /** On the first page. */
  readonly said: Said | null;
}

function About({ topic, articles, said }: Props) {
  const path = topicPath(topic.slug);
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
      {said !== null && said.quotes.items.length > 0 && <SaidOnIt topic={topic} said={said} />}
      <SectionTitle id="articles">Articles</SectionTitle>
      <ArticleList articles={articles.items} />
      <NextPage path={path} next={articles.next} label="Older articles" />
    </Page>
  );
}

function SaidOnIt({ topic, said: { quotes, speakers } }: { readonly topic: Topic; readonly said: Said }) {
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
      <TopSpeakers speakers={speakers} query={query} />
    </>
  );
}
