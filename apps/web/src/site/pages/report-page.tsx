import type { ReaderReport } from '@onrecord/store';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readReport } from '../../data/reports.server.ts';
import { quotePath } from '../../words/addresses.ts';
import { longDate } from '../../words/dates.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';

/** The address is the key: no search engine and no other site shall learn it. */
const HEAD: PageHead = { title: 'Your report', isUnlisted: true, isSecret: true };

const LINES: Readonly<Record<ReaderReport['report']['state'], string>> = {
  open: 'An editor will look at it. The answer will stand here.',
  accepted: 'You were right: the quote was corrected.',
  declined: 'An editor has looked, and the quote stays as it is.',
};

/** What a reader reported about a quote, and what was answered: for whoever has the link. */
export const reportPage: SitePage = async (asked) => {
  const found = await readReport(partOf(asked, 'key'));
  if (found === null) return null;
  const { report, articleSlug } = found;
  const body = (
    <Page>
      <PageTitle line={LINES[report.state]}>Your report of {longDate(report.receivedAt)}</PageTitle>
      {report.answer !== null && (
        <>
          <SectionTitle>The answer</SectionTitle>
          <p dir="auto">{report.answer}</p>
        </>
      )}
      <SectionTitle>The quote</SectionTitle>
      <blockquote dir="auto">{report.words}</blockquote>
      {articleSlug !== null && (
        <p>
          <a href={quotePath(articleSlug, report.quoteId)}>To the quote in its article</a>
        </p>
      )}
      <SectionTitle>What you wrote</SectionTitle>
      <p dir="auto">{report.reason}</p>
    </Page>
  );
  return { head: HEAD, body };
};
