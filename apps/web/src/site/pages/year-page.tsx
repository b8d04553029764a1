import { MonthList } from '../../components/lists/month-list.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readMonths } from '../../data/months.server.ts';
import { archivePath } from '../../words/addresses.ts';
import { numberOfDigits } from '../../words/numbers.ts';
import { partOf, type SitePage } from '../site-page.ts';

/** The months of a year that have articles. */
export const yearPage: SitePage = async (asked) => {
  const year = numberOfDigits(partOf(asked, 'year'), 4);
  const months = year === null ? [] : await readMonths(year);
  if (year === null || months.length === 0) return null;
  const body = (
    <Page>
      <PageTitle line={<a href="/archive">All years</a>}>{year}</PageTitle>
      <h2 className="visually-hidden">Months</h2>
      <MonthList year={year} months={months} />
    </Page>
  );
  return { head: { title: `Articles of ${year}`, canonical: archivePath(year) }, body };
};
