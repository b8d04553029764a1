import { ChangeList } from '../../components/article/change-list.tsx';
import { NextPage } from '../../components/lists/next-page.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { type LedgerLine, readNewestCorrections } from '../../data/ledger.server.ts';
import { articlePath } from '../../words/addresses.ts';
import { longDate } from '../../words/dates.ts';
import { oneValue } from '../../words/search-params.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './corrections-page.module.css';

const HEAD: PageHead = {
  title: 'Corrections',
  description: 'What was corrected, withdrawn or erased in this archive, newest first, in a chain that can be checked.',
};

const KINDS: Readonly<Record<string, string>> = {
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  republished: 'Published again',
  killed: 'Erased',
};

/** Where nobody wrote a note. */
const SENTENCES: Readonly<Record<string, string>> = {
  withdrawn: 'The article was taken from the site.',
  republished: 'The article is on the site again.',
  killed: 'The article and all its words were erased.',
};

/** The public ledger: every correction that readers could see, newest first, with what it changed, each chained to the one before it. */
export const correctionsPage: SitePage = async ({ query }) => {
  const { items, next } = await readNewestCorrections(oneValue(query.after));
  const body = (
    <Page>
      <PageTitle line="What editors changed in published articles, newest first. No line can be taken out later: each holds the hash of the one before it.">
        Corrections
      </PageTitle>
      {items.length === 0 && <p className={styles.none}>Nothing has been corrected yet.</p>}
      <ol className={styles.lines} reversed={true}>
        {items.map((line) => (
          <Line key={line.entry.number} line={line} />
        ))}
      </ol>
      <NextPage path="/corrections" next={next} label="Earlier corrections" />
      <HowToCheck />
    </Page>
  );
  return { head: HEAD, body };
};

function Line({ line: { entry, article, changes } }: { readonly line: LedgerLine }) {
  const { number, kind, at, note, hash } = entry;
  return (
    <li id={`line-${number}`} className={styles.line}>
      <p className={styles.head}>
        <strong>{KINDS[kind] ?? kind}</strong> <time dateTime={at}>{longDate(at)}</time>
      </p>
      {article !== null && (
        <h2 className={styles.article} dir="auto">
          <a href={articlePath(article.slug)}>{article.headline ?? 'Without a headline'}</a>
        </h2>
      )}
      {note !== null && <p dir="auto">{note}</p>}
      <ChangeList changes={changes} className={styles.changes} />
      {note === null && changes.length === 0 && <p>{SENTENCES[kind] ?? 'The article was changed.'}</p>}
      <p className={styles.hash}>
        line {number}, article {entry.articleId}, hash <code>{hash}</code>
      </p>
    </li>
  );
}

/** The same steps as in docs/archive.md, for whoever has nothing but this page. */
function HowToCheck() {
  return (
    <details className={styles.check}>
      <summary>Check them yourself</summary>
      <ol>
        <li>
          Take <a href="/ledger.json">the lines as they are hashed</a>, oldest first; <code>next</code> leads on as{' '}
          <code>?after=</code>.
        </li>
        <li>
          Of each line leave out <code>hash</code> and <code>note</code>, sort the names, write it as JSON without
          spaces (in JavaScript: <code>JSON.stringify(line, Object.keys(line).sort())</code>) and take its SHA-256: that
          is <code>hash</code>.
        </li>
        <li>
          <code>previous</code> is the <code>hash</code> of the line before, 64 zeros for the first, and numbers follow
          each other.
        </li>
        <li>
          The SHA-256 of a note is its <code>noteHash</code>. Notes of an erased article are gone; their hashes stay.
        </li>
        <li>
          Keep the last <code>hash</code>. When you come back, its line must still have it: then nothing before it was
          changed.
        </li>
      </ol>
      <p>
        Names that editors join or take apart are not in this chain: what an article says is not changed by that, and
        each name has a chain of its own in the archive.
      </p>
    </details>
  );
}
