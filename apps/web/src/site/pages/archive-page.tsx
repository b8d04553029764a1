import styles from '../../components/lists/counted-list.module.css';
import { MonthList } from '../../components/lists/month-list.tsx';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readMonths, readYears } from '../../data/months.server.ts';
import { archivePath } from '../../words/addresses.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';

const HEAD: PageHead = {
  title: 'Archive by month',
  description: 'Every published article by the month of its publication.',
  canonical: '/archive',
};

/** The newest years show their months at once. */
const OPEN_YEARS = 3;

/** Every month that has articles, by year. */
export const archivePage: SitePage = async () => {
  const years = await readYears();
  const open = await Promise.all(
    years.slice(0, OPEN_YEARS).map(async (year) => ({ year, months: await readMonths(year) })),
  );
  const older = years.slice(OPEN_YEARS);
  const body = (
    <Page>
      <PageTitle line="Every published article by its month. One that says no date stands where it came into the archive.">
        Archive by month
      </PageTitle>
      {years.length === 0 && <p>Nothing is published yet.</p>}
      {open.map(({ year, months }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <SectionTitle id={`year-${year}`}>{year}</SectionTitle>
          <MonthList year={year} months={months} />
        </section>
      ))}
      {older.length > 0 && (
        <section aria-labelledby="earlier">
          <SectionTitle id="earlier">Earlier years</SectionTitle>
          <ul className={styles.list}>
            {older.map((year) => (
              <li key={year}>
                <a href={archivePath(year)}>{year}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
  return { head: HEAD, body };
};
