import type { Withdrawal } from '@onrecord/store';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { SearchForm } from '../../components/site/search-form.tsx';
import { longDate } from '../../words/dates.ts';
import type { ReadPage } from '../site-page.ts';
import styles from './withdrawn-page.module.css';

/** In place of an article that was withdrawn, and of all that stands in it: since when, and what readers are told. */
export function readWithdrawn({ at, note }: Withdrawal): ReadPage {
  const body = (
    <Page>
      <PageTitle line={`It was taken from the site on ${longDate(at)}, with every quote in it.`}>
        This article was withdrawn
      </PageTitle>
      <div className={styles.text}>
        {note !== null && <p dir="auto">{note}</p>}
        <p>
          The withdrawal stands in the <a href="/corrections">ledger of corrections</a>.
        </p>
      </div>
      <SectionTitle>Look for something else</SectionTitle>
      <div className={styles.search}>
        <SearchForm label="Search articles, quotes and people" size="large" />
      </div>
    </Page>
  );
  return { head: { title: 'Withdrawn', isUnlisted: true }, body };
}
