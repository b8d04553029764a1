import type { LedgerEntry } from '@onrecord/store';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { readLedger } from '../../data/ledger.server.ts';
import { longDate } from '../../words/dates.ts';
import { oneValue } from '../../words/search-params.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './corrections-page.module.css';

const HEAD: PageHead = {
  title: 'Corrections',
  description:
    'What was corrected, withdrawn or erased in this archive, in the order in which it was done, in a chain that can be checked.',
};

const KINDS: Readonly<Record<string, string>> = {
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  republished: 'Published again',
  killed: 'Erased',
};

/** The public ledger: every correction that readers could see, oldest first, each chained to the one before it. */
export const correctionsPage: SitePage = async ({ query }) => {
  const { items, next } = await readLedger(oneValue(query.after));
  const body = (
    <Page>
      <PageTitle line="Every change of what readers could see, in the order in which it was made. None can be taken out later: each line holds the hash of the one before it.">
        Corrections
      </PageTitle>
      {items.length === 0 && <p className={styles.none}>Nothing has been corrected yet.</p>}
      <ol className={styles.lines}>
        {items.map((entry) => (
          <Line key={entry.number} entry={entry} />
        ))}
      </ol>
      <NextPage path="/corrections" next={next} label="Later corrections" />
      <p className={styles.check}>
        To check them yourself, take <a href="/ledger.json">the lines as they are hashed</a>: each <code>hash</code> is
        the SHA-256 of its fields with the hash before it.
      </p>
    </Page>
  );
  return { head: HEAD, body };
};

function Line({ entry: { number, kind, at, note, hash, articleId } }: { readonly entry: LedgerEntry }) {
  return (
    <li id={`line-${number}`} className={styles.line}>
      <p className={styles.head}>
        <strong>{KINDS[kind] ?? kind}</strong> <time dateTime={at}>{longDate(at)}</time>
      </p>
      <p>{note ?? (kind === 'killed' ? 'The article and all its words were erased.' : 'No note was given.')}</p>
      <p className={styles.hash}>
        line {number}, article {articleId}, hash <code>{hash}</code>
      </p>
    </li>
  );
}
