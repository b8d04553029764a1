import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleList } from '../../../../components/lists/article-list.tsx';
import { NextPage } from '../../../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../../../components/site/page.tsx';
import { readArticlesOf } from '../../../../data/articles.server.ts';
import { readMonths } from '../../../../data/months.server.ts';
import { archivePath } from '../../../../words/addresses.ts';
import { counted } from '../../../../words/counted.ts';
import { monthName } from '../../../../words/dates.ts';
import { oneValue, type SearchParams } from '../../../../words/search-params.ts';

interface Props {
  readonly params: Promise<{ year: string; month: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const PER_PAGE = 20;

async function readParams(params: Props['params']): Promise<{ readonly year: number; readonly month: number }> {
  const { year, month } = await params;
  return { year: Number(year), month: Number(month) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await readParams(params);
  return { title: `Articles of ${monthName(year, month)}`, alternates: { canonical: archivePath(year, month) } };
}

/** The articles of a month, newest first, with the way to the months beside it. */
export default async function MonthPage({ params, searchParams }: Props) {
  const { year, month } = await readParams(params);
  const months = await readMonths(year);
  const at = months.findIndex((each) => each.month === month);
  const found = months[at];
  if (found === undefined) notFound();
  const after = oneValue((await searchParams).after);
  const articles = await readArticlesOf({ year, month }, { limit: PER_PAGE, after });
  const beside = [months[at - 1], months[at + 1]].filter((each) => each !== undefined);
  return (
    <Page>
      <PageTitle
        line={
          <>
            {counted(found.articles, 'article')}. Go to{' '}
            {beside.map((each) => (
              <span key={each.month}>
                <a href={archivePath(year, each.month)}>{monthName(year, each.month)}</a>,{' '}
              </span>
            ))}
            <a href={archivePath(year)}>{year}</a> or <a href="/archive">all years</a>.
          </>
        }
      >
        {monthName(year, month)}
      </PageTitle>
      <h2 className="visually-hidden">Articles of {monthName(year, month)}</h2>
      <ArticleList articles={articles.items} />
      <NextPage path={archivePath(year, month)} next={articles.next} label="Older articles" />
    </Page>
  );
}
