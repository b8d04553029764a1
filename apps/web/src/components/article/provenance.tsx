import type { Article, Credit } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import { articlePath, keywordPath, originalPath, recordPath } from '../../words/addresses.ts';
import { longDate } from '../../words/dates.ts';
import { languageName } from '../../words/languages.ts';
import styles from './provenance.module.css';

const CREDITS: Readonly<Record<Credit['role'], string>> = {
  translated: 'Translated by',
  edited: 'Edited by',
  written: 'Written by',
  source: 'Source:',
};

interface Props {
  readonly article: StoredArticle;
  /** Whether the archive holds the text that it is a translation of. */
  readonly hasOriginal: boolean;
}

/** Where the page came from, who worked on it, and what the archive holds of it. */
export function Provenance({ article, hasOriginal }: Props) {
  const { credits, keywords, canonicalUrl, publisher, original } = article.record.article;
  const source = article.source.origin?.url ?? canonicalUrl;
  return (
    <section className={styles.provenance} aria-label="About this page">
      {credits.map(({ role, name }) => (
        <p key={`${role} ${name}`}>
          {CREDITS[role]} {name}
        </p>
      ))}
      {original !== null && <TranslatedFrom original={original} />}
      {hasOriginal && (
        <p>
          <a href={originalPath(article.slug)}>Read it beside its original</a>
        </p>
      )}
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
      <p>
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

function TranslatedFrom({ original }: { readonly original: NonNullable<Article['original']> }) {
  const { language, publisher, url } = original;
  return (
    <p>
      Translated from {(language === null ? null : languageName(language)) ?? 'another language'}
      {publisher !== null && `, first published by ${publisher}`}
      {isWeb(url) && (
        <>
          : the{' '}
          <a href={url} rel="external noreferrer" hrefLang={language ?? undefined}>
            original at {new URL(url).host}
          </a>
        </>
      )}
    </p>
  );
}

/** A page may name any address as its own; only ways into the web become links. */
function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
}
