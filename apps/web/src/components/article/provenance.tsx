import type { Credit } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { articlePath, keywordPath, recordPath } from '../../words/addresses.ts';
import { longDate } from '../../words/dates.ts';
import { isWeb } from '../../words/web-address.ts';
import styles from './provenance.module.css';

const CREDITS: Readonly<Record<Credit['role'], string>> = {
  translated: 'Translated by',
  edited: 'Edited by',
  written: 'Written by',
  source: 'Source:',
};

/** Where the page came from, who worked on it, and what the archive holds of it. */
export function Provenance({ article }: { readonly article: StoredArticle }) {
  const { credits, keywords, canonicalUrl, publisher } = article.record.article;
  const source = article.source.origin?.url ?? canonicalUrl;
  return (
    <section className={styles.provenance} aria-label="About this page">
      {credits.map(({ role, name }) => (
        <p key={`${role} ${name}`}>
          {CREDITS[role]} {name}
        </p>
      ))}
      {keywords.length > 0 && <Keywords keywords={keywords} />}
      {isWeb(source) && (
        <p>
          First published{publisher === null ? ' ' : ` by ${publisher} `}at{' '}
          <a href={source} rel="external noreferrer">
            {new URL(source).host}
          </a>
        </p>
      )}
      <p>
        In the archive since{' '}
        <time dateTime={article.releasedAt ?? article.createdAt}>
          {longDate(article.releasedAt ?? article.createdAt)}
        </time>
        , version {article.version}
      </p>
      <p data-screen>
        For programs: <a href={recordPath(article.slug, 'json')}>record</a>,{' '}
        <a href={recordPath(article.slug, 'jsonld')}>JSON-LD</a>,{' '}
        <a href={recordPath(article.slug, 'ninjs.json')}>ninjs</a>,{' '}
        <a href={`${articlePath(article.slug)}/quotes.csv`}>quotes as CSV</a>
      </p>
    </section>
  );
}

/** A keyword is a topic: it leads to everything that is filed under it. */
function Keywords({ keywords }: { readonly keywords: readonly string[] }) {
  return (
    <p>
      Keywords:{' '}
      {keywords.map((keyword, at) => {
        const path = keywordPath(keyword);
        return (
          <span key={keyword}>
            {at > 0 && ', '}
            {path === null ? keyword : <a href={path}>{keyword}</a>}
          </span>
        );
      })}
    </p>
  );
}
