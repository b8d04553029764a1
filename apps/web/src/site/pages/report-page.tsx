import type { ReaderReport } from '@onrecord/store';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { type QuoteInPlace, readQuote } from '../../data/quotes.server.ts';
import { readReport } from '../../data/reports.server.ts';
import { quotePage } from '../../words/addresses.ts';
import { saidBy } from '../../words/citation.ts';
import { longDate } from '../../words/dates.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';

/** The address is the key: no search engine and no other site shall learn it. */
const HEAD: PageHead = { title: 'Your report', isUnlisted: true, isSecret: true };

const LINES: Readonly<Record<ReaderReport['report']['state'], string>> = {
  open: 'Thank you. An editor will look at it. The answer will stand here.',
  accepted: 'You were right: the quote was corrected.',
  declined: 'An editor has looked, and the quote stays as it is.',
};

/** What a reader reported about a quote, and what was answered: for whoever has the link. */
export const reportPage: SitePage = async (asked) => {
  const found = await readReport(partOf(asked, 'key'));
  if (found === null) return null;
  const quote = found.articleSlug === null ? null : await readQuote(found.report.quoteId);
  return { head: HEAD, body: <Report report={found.report} quote={quote} /> };
};

interface Props {
  readonly report: ReaderReport['report'];
  /** As it is now; null where it is no longer public. */
  readonly quote: QuoteInPlace | null;
}

function Report({ report, quote }: Props) {
  return (
    <Page>
      <PageTitle line={LINES[report.state]}>Your report of {longDate(report.receivedAt)}</PageTitle>
      <p>
        The address of this page is private, and the only way to the answer: keep it, for example as a bookmark. Whoever
        has it can read this page.
      </p>
      {report.answer !== null && (
        <>
          <SectionTitle>The answer</SectionTitle>
          <p dir="auto">{report.answer}</p>
        </>
      )}
      <SectionTitle>The quote</SectionTitle>
      <blockquote dir="auto">{report.words}</blockquote>
      <Now quote={quote} />
      <SectionTitle>What you wrote</SectionTitle>
      <p dir="auto">{report.reason}</p>
    </Page>
  );
}

/** Who is named as the speaker now, and the way to the quote. */
function Now({ quote }: Pick<Props, 'quote'>) {
  if (quote === null) return <p>It no longer stands in the archive.</p>;
  return (
    <>
      <p>
        Now named as the speaker: <bdi>{saidBy(quote.item)}</bdi>.
      </p>
      <p>
        <a href={quotePage(quote.item.quote.id)}>To the quote</a>
      </p>
    </>
  );
}
