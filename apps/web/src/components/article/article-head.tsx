import type { ParsedRecord, SpannedText } from '@onrecord/core';
import { nest } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { quoteAnchor } from '../../words/addresses.ts';
import { bodyMarks } from '../../words/body-marks.ts';
import { counted } from '../../words/counted.ts';
import { longDate } from '../../words/dates.ts';
import { IN_ENGLISH } from '../../words/languages.ts';
import type { ArticleSpeaker } from '../../words/speakers.ts';
import styles from './article-head.module.css';
import { MarkedText } from './marked-text.tsx';
import { TranslatedFrom } from './translated-from.tsx';

interface Props {
  readonly article: StoredArticle;
  readonly speakers: readonly ArticleSpeaker[];
  /** How many utterances the rail lists. */
  readonly statements: number;
  /** Whether the archive holds the text that it is a translation of. */
  readonly hasOriginal: boolean;
}

/** Headline, standfirst, who wrote it, when and where. */
export function ArticleHead({ article, speakers, statements, hasOriginal }: Props) {
  const { record } = article;
  const { headline, standfirst, section } = record.article;
  return (
    <header className={styles.head}>
      {section !== null && <p className={styles.section}>{section}</p>}
      <h1 className={styles.headline}>
        <HeadlineAnchors record={record} />
        {headline?.text ?? 'Without a headline'}
      </h1>
      {standfirst !== null && (
        <p className={styles.standfirst}>
          <Standfirst article={article} speakers={speakers} standfirst={standfirst} />
        </p>
      )}
      <Facts record={record} />
      <TranslatedFrom article={article} hasOriginal={hasOriginal} />
      {statements > 0 && (
        <p className={styles.jump} data-screen>
          <a href="#who-said-what" {...IN_ENGLISH}>
            {counted(speakers.length, 'speaker')}, {counted(statements, 'statement')}: who said what
          </a>
        </p>
      )}
    </header>
  );
}

/** What the headline quotes is not marked in it; links to it lead here. */
function HeadlineAnchors({ record: { article, quotes } }: { readonly record: ParsedRecord }) {
  const span = article.headline?.span;
  if (!span) return null;
  return quotes
    .filter((quote) => quote.span.start >= span.start && quote.span.end <= span.end)
    .map(({ id }) => <span key={id} id={quoteAnchor(id)} />);
}

interface StandfirstProps extends Pick<Props, 'article' | 'speakers'> {
  readonly standfirst: SpannedText;
}

function Standfirst({ article, speakers, standfirst: { span, text } }: StandfirstProps) {
  if (span === null) return text;
  return <MarkedText pieces={nest(article.record.text, span, bodyMarks(article, speakers))} />;
}

function Facts({ record }: { readonly record: ParsedRecord }) {
  const { bylines, dateline, publishedAt, modifiedAt, publisher } = record.article;
  return (
    <ul className={styles.facts}>
      {publisher !== null && (
        <li className={styles.publisher}>
          <bdi>{publisher}</bdi>
        </li>
      )}
      {bylines.length > 0 && (
        <li>
          <span {...IN_ENGLISH}>
            By <bdi>{bylines.map(({ text }) => text.replace(/^by\s+/i, '')).join(', ')}</bdi>
          </span>
        </li>
      )}
      {dateline !== null && (
        <li>
          <bdi>{dateline.place}</bdi>
        </li>
      )}
      <li>
        <span {...IN_ENGLISH}>
          {publishedAt === null ? 'Date unknown' : <time dateTime={publishedAt}>{longDate(publishedAt)}</time>}
        </span>
      </li>
      {modifiedAt !== null && (
        <li>
          <span {...IN_ENGLISH}>
            Changed <time dateTime={modifiedAt}>{longDate(modifiedAt)}</time>
          </span>
        </li>
      )}
    </ul>
  );
}
