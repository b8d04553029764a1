import type { QuoteItem } from '@onrecord/store';
import type { ReactNode } from 'react';
import { articlePath, entityPath, quotePage, quotePath } from '../../words/addresses.ts';
import { capitalised } from '../../words/capitalised.ts';
import { shortDate } from '../../words/dates.ts';
import { inLanguage } from '../../words/languages.ts';
import { inMarks } from '../../words/statements.ts';
import { HowSaid } from './how-said.tsx';
import styles from './statement-item.module.css';

interface Props {
  readonly item: QuoteItem;
  /** The words as they are to be shown; the quote's own unless told. */
  readonly words?: ReactNode;
}

/** A quote away from its article: who, as what, the words, how, and where it stands. */
export function StatementItem({ item, words }: Props) {
  const { quote, article, inHeadline } = item;
  return (
    <li className={styles.item}>
      <Speaker item={item} />
      <blockquote className={styles.words} {...inLanguage(article)}>
        <a href={quotePath(article.slug, quote.id)}>{words ?? inMarks(quote.kind, item.words, article.language)}</a>
      </blockquote>
      <p className={styles.where}>
        <HowSaid quote={quote} inHeadline={inHeadline} />
        <span className={styles.headline}>
          <a href={articlePath(article.slug)} {...inLanguage(article)}>
            {article.headline ?? 'Without a headline'}
          </a>
        </span>
        <span>
          {article.publishedAt === null ? (
            'date unknown'
          ) : (
            <time dateTime={article.publishedAt}>{shortDate(article.publishedAt)}</time>
          )}
        </span>
        <LinkAndCitation quoteId={quote.id} />
      </p>
    </li>
  );
}

function Speaker({ item: { quote, speaker, speakerRole } }: Pick<Props, 'item'>) {
  return (
    <p className={styles.speaker}>
      {speaker === null ? (
        <bdi className={styles.name}>{capitalised(quote.speaker?.text ?? 'Speaker not certain')}</bdi>
      ) : (
        <a className={styles.name} href={entityPath(speaker.type, speaker.slug)}>
          <bdi>{speaker.name}</bdi>
        </a>
      )}
      {speakerRole !== null && <bdi className={styles.role}>{capitalised(speakerRole)}</bdi>}
    </p>
  );
}

/** The way to a quote's own page, from any list. */
export function LinkAndCitation({ quoteId }: { readonly quoteId: string }) {
  return (
    <span data-screen>
      <a href={quotePage(quoteId)}>link and citation</a>
    </span>
  );
}
