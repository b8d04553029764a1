import type { StoredArticle } from '@onrecord/store';
import { quoteAnchor, quotePage, statementAnchor } from '../../words/addresses.ts';
import { IN_ENGLISH } from '../../words/languages.ts';
import { type Statement, wordsOf } from '../../words/statements.ts';
import { HowSaid } from '../lists/how-said.tsx';
import styles from './rail-statement.module.css';
import { WhyThisSpeaker } from './why-this-speaker.tsx';

interface Props {
  readonly article: StoredArticle;
  readonly statement: Statement;
}

/** One utterance in the rail: its words, which lead to their place in the text, how it was said, and why it has its speaker. */
export function RailStatement({ article, statement }: Props) {
  const { record, decisions } = article;
  const { quote, pieces, toldBy, inHeadline } = statement;
  const verb = quote.cue === null ? null : record.text.slice(quote.cue.span.start, quote.cue.span.end);
  return (
    <li className={styles.statement} dir={record.article.direction}>
      {pieces.map(({ id }) => (
        <span key={id} id={statementAnchor(id)} />
      ))}
      <p className={styles.words} lang={record.article.language ?? undefined}>
        <a href={`#${quoteAnchor((pieces[0] ?? quote).id)}`}>{wordsOf(record, pieces)}</a>
      </p>
      <p className={styles.how} {...IN_ENGLISH}>
        <HowSaid quote={quote} inHeadline={inHeadline} verb={verb} toldBy={toldBy} />
      </p>
      <div className={styles.ways} data-screen {...IN_ENGLISH}>
        <WhyThisSpeaker record={record} quote={quote} decision={decisions[quote.id]} />
        <a href={quotePage(quote.id)}>Link and citation</a>
        <a href={`${quotePage(quote.id)}#wrong`}>Wrong speaker?</a>
      </div>
    </li>
  );
}
