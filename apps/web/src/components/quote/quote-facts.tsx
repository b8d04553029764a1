import type { QuoteItem } from '@onrecord/store';
import type { ReactNode } from 'react';
import { articlePath, entityPath, quoteTextPath } from '../../words/addresses.ts';
import { capitalised } from '../../words/capitalised.ts';
import { saidBy } from '../../words/citation.ts';
import { longDate } from '../../words/dates.ts';
import { inLanguage } from '../../words/languages.ts';
import { HowSaid } from '../lists/how-said.tsx';
import styles from './quote-facts.module.css';

interface Props {
  readonly item: QuoteItem;
  /** The text of the article, from which the verb is cut. */
  readonly text: string;
}

/** Who said it, as what, how, to whom, when, and in which article. */
export function QuoteFacts({ item, text }: Props) {
  const { quote, speaker, speakerRole, article } = item;
  const { cue, addressee, occasion, saidOn } = quote;
  return (
    <>
      <p className={styles.speaker}>
        {speaker === null ? (
          <bdi>{capitalised(saidBy(item))}</bdi>
        ) : (
          <a href={entityPath(speaker.type, speaker.slug)}>
            <bdi>{speaker.name}</bdi>
          </a>
        )}
        {speakerRole !== null && <bdi className={styles.role}>{capitalised(speakerRole)}</bdi>}
      </p>
      <dl className={styles.facts}>
        <Fact name="How">
          <span className={styles.how}>
            <HowSaid
              quote={quote}
              inHeadline={item.inHeadline}
              verb={cue === null ? null : text.slice(cue.span.start, cue.span.end)}
            />
          </span>
        </Fact>
        {addressee !== null && <Fact name="To">{addressee.text}</Fact>}
        {occasion !== null && <Fact name="Occasion">{occasion.text}</Fact>}
        {saidOn !== null && <Fact name="Said">{saidOn.date === null ? saidOn.text : longDate(saidOn.date)}</Fact>}
        <Fact name="Article">
          <a href={quoteTextPath(article.slug, { id: quote.id, words: item.words })} {...inLanguage(article)}>
            {article.headline ?? 'Without a headline'}
          </a>
        </Fact>
        <Fact name="Published">
          {article.publisher !== null && (
            <>
              <bdi>{article.publisher}</bdi>,{' '}
            </>
          )}
          {article.publishedAt === null ? 'date unknown' : longDate(article.publishedAt)},{' '}
          <a href={articlePath(article.slug)}>version {article.version} of this archive’s record</a>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
