import type { QuoteItem } from '@onrecord/store';
import type { ReactNode } from 'react';
import { articlePath, entityPath, quotePath } from '../../words/addresses.ts';
import { shortDate } from '../../words/dates.ts';
import { inLanguage } from '../../words/languages.ts';
import { KIND_NAMES, STANCE_NAMES } from '../../words/quote-kinds.ts';
import { inMarks } from '../../words/statements.ts';
import styles from './statement-item.module.css';

interface Props {
  readonly item: QuoteItem;
  /** The words as they are to be shown; the quote's own unless told. */
  readonly words?: ReactNode;
}

/** A quote away from its article: who, as what, the words, how, and where it stands. */
export function StatementItem({ item, words }: Props) {
  const { quote, speaker, speakerRole, article } = item;
  return (
    <li className={styles.item}>
      <p className={styles.speaker}>
        {speaker === null ? (
          <span className={styles.name}>{quote.speaker?.text ?? 'Speaker not certain'}</span>
        ) : (
          <a className={styles.name} href={entityPath(speaker.type, speaker.slug)}>
            {speaker.name}
          </a>
        )}
        {speakerRole !== null && <span className={styles.role}>{speakerRole}</span>}
      </p>
      <blockquote className={styles.words} {...inLanguage(article)}>
        <a href={quotePath(article.slug, quote.id)}>{words ?? inMarks(quote.kind, item.words)}</a>
      </blockquote>
      <p className={styles.where}>
        <HowSaid item={item} />
        <a href={articlePath(article.slug)} {...inLanguage(article)}>
          {article.headline ?? 'Without a headline'}
        </a>
        <span>
          {article.publishedAt === null ? (
            'date unknown'
          ) : (
            <time dateTime={article.publishedAt}>{shortDate(article.publishedAt)}</time>
          )}
        </span>
      </p>
    </li>
  );
}

/** How the words came and what the verb judges: `partly quoted · denied`. */
export function HowSaid({ item: { quote, inHeadline } }: { readonly item: QuoteItem }) {
  const stance = quote.cue === null ? null : STANCE_NAMES[quote.cue.stance];
  return (
    <>
      <span>{KIND_NAMES[quote.kind]}</span>
      {stance !== null && <span>{stance}</span>}
      {inHeadline && <span>in the headline</span>}
    </>
  );
}
