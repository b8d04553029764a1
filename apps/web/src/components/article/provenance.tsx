import type { Credit } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { longDate } from '../../words/dates.ts';
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
      {keywords.length > 0 && <p>Keywords: {keywords.join(', ')}</p>}
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
    </section>
  );
}

/** A page may name any address as its own; only ways into the web become links. */
function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
}
