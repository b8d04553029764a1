import type { ArchiveMonth } from '@onrecord/store';
import { ArticleList } from '../../components/lists/article-list.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readArticlesOf } from '../../data/articles.server.ts';
import { readMonths } from '../../data/months.server.ts';
import { archivePath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { monthName } from '../../words/dates.ts';
import { numberOfDigits } from '../../words/numbers.ts';
import { oneValue } from '../../words/search-params.ts';
import { partOf, type SitePage } from '../site-page.ts';

const PER_PAGE = 20;

/** The articles of a month, newest first, with the way to the months beside it. */
export const monthPage: SitePage = async (asked) => {
  const year = numberOfDigits(partOf(asked, 'year'), 4);
  const month = numberOfDigits(partOf(asked, 'month'), 2);
  if (year === null || month === null) return null;
  const months = await readMonths(year);
  const at = months.findIndex((each) => each.month === month);
  const found = months[at];
  if (found === undefined) return null;
  const articles = await readArticlesOf({ year, month }, { limit: PER_PAGE, after: oneValue(asked.query.after) });
  const beside = [months[at - 1], months[at + 1]].filter((each) => each !== undefined);
  const name = monthName(year, month);
  const body = (
    <Page>
      <PageTitle line={<WaysOn year={year} found={found} beside={beside} />}>{name}</PageTitle>
      <h2 className="visually-hidden">Articles of {name}</h2>
      <ArticleList articles={articles.items} />
      <NextPage path={archivePath(year, month)} next={articles.next} label="Older articles" />
    </Page>
  );
  return { head: { title: `Articles of ${name}`, canonical: archivePath(year, month) }, body };
};

interface Ways {
  readonly year: number;
  readonly found: ArchiveMonth;
  readonly beside: readonly ArchiveMonth[];
}

function WaysOn({ year, found, beside }: Ways) {
  return (
    <>
      {counted(found.articles, 'article')}. Go to{' '}
      {beside.map((each) => (
        <span key={each.month}>
          <a href={archivePath(year, each.month)}>{monthName(year, each.month)}</a>,{' '}
        </span>
      ))}
      <a href={archivePath(year)}>{year}</a> or <a href="/archive">all years</a>.
    </>
  );
}
