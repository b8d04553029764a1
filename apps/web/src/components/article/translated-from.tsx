import type { StoredArticle } from '@onrecord/store';
import { originalPath } from '../../words/addresses.ts';
import { IN_ENGLISH, languageName } from '../../words/languages.ts';
import { isWeb } from '../../words/web-address.ts';
import styles from './article-head.module.css';

interface Props {
  readonly article: Pick<StoredArticle, 'slug' | 'record'>;
  /** Whether the archive holds the text that it is a translation of. */
  readonly hasOriginal: boolean;
}

/** That the article is a translation, of what, and the way to both texts: before it is read. */
export function TranslatedFrom({ article, hasOriginal }: Props) {
  const { original } = article.record.article;
  if (original === null && !hasOriginal) return null;
  return (
    <p className={styles.translated} {...IN_ENGLISH}>
      {original !== null && <Origin original={original} />}
      {original !== null && hasOriginal && <span data-screen> · </span>}
      {hasOriginal && (
        <a href={originalPath(article.slug)} data-screen>
          Read it beside its original
        </a>
      )}
    </p>
  );
}

type Original = NonNullable<StoredArticle['record']['article']['original']>;

function Origin({ original: { language, publisher, url } }: { readonly original: Original }) {
  return (
    <>
      Translated from {(language === null ? null : languageName(language)) ?? 'another language'}
      {publisher !== null && (
        <>
          , first published by <bdi>{publisher}</bdi>
        </>
      )}
      {isWeb(url) && (
        <>
          : the{' '}
          <a href={url} rel="external noreferrer" hrefLang={language ?? undefined}>
            original at {new URL(url).host}
          </a>
        </>
      )}
    </>
  );
}
