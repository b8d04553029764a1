import { WhyThisSpeaker } from '../../components/article/why-this-speaker.tsx';
import { CiteQuote } from '../../components/quote/cite-quote.tsx';
import { QuoteContext } from '../../components/quote/quote-context.tsx';
import { QuoteFacts } from '../../components/quote/quote-facts.tsx';
import { QuoteWays } from '../../components/quote/quote-ways.tsx';
import { WrongSpeaker } from '../../components/quote/wrong-speaker.tsx';
import { Page } from '../../components/site/page.tsx';
import { PrintAddress } from '../../components/site/print-address.tsx';
import { JsonLdScript } from '../../components/structured/json-ld-script.tsx';
import { quoteJsonLd } from '../../components/structured/quote-json-ld.ts';
import { hasOriginal } from '../../data/articles.server.ts';
import { type QuoteInPlace, readQuote } from '../../data/quotes.server.ts';
import { siteUrl } from '../../data/site.server.ts';
import { quotePage as quoteAddress } from '../../words/addresses.ts';
import { cardImage } from '../../words/card-image.ts';
import { saidBy } from '../../words/citation.ts';
import { inLanguage } from '../../words/languages.ts';
import { withoutComma } from '../../words/quotation-marks.ts';
import { inMarks } from '../../words/statements.ts';
import { lookedAt } from '../../words/why-this-speaker.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';
import styles from './quote-page.module.css';

/** One utterance: who said it, as what, when and where, why it is taken for theirs, and how to cite it. */
export const quotePage: SitePage = async (asked) => {
  const found = await readQuote(partOf(asked, 'id'));
  if (found === null) return null;
  const isTranslated = await hasOriginal(found.article.id);
  return { head: headOf(found), body: <Quote found={found} isTranslated={isTranslated} /> };
};

function headOf({ item }: QuoteInPlace): PageHead {
  const path = quoteAddress(item.quote.id);
  const title = `${saidBy(item)}: ${inMarks(item.quote.kind, shortened(withoutComma(item.words)), item.article.language)}`;
  return {
    title,
    canonical: path,
    share: {
      type: 'article',
      title,
      description: item.article.headline ?? undefined,
      image: cardImage(path, title),
    },
  };
}

const LONGEST_TITLE = 90;

function shortened(words: string): string {
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`;
}

interface Props {
  readonly found: QuoteInPlace;
  readonly isTranslated: boolean;
}

function Quote({ found: { item, article }, isTranslated }: Props) {
  const { record } = article;
  const decision = article.decisions[item.quote.id];
  return (
    <Page>
      <JsonLdScript data={quoteJsonLd(item, siteUrl())} />
      <h1 className="visually-hidden">What {saidBy(item)} said</h1>
      <figure className={styles.quote}>
        <blockquote {...inLanguage(record.article)}>
          <p>{inMarks(item.quote.kind, item.words, record.article.language)}</p>
        </blockquote>
        <figcaption>
          <QuoteFacts item={item} text={record.text} />
        </figcaption>
      </figure>
      <p className={styles.checked}>{lookedAt(record, item.quote, decision)}</p>
      <WhyThisSpeaker record={record} quote={item.quote} decision={decision} />
      <QuoteWays item={item} hasOriginal={isTranslated} />
      <QuoteContext record={record} quote={item.quote} />
      <CiteQuote item={item} site={siteUrl()} />
      <WrongSpeaker quoteId={item.quote.id} />
      <PrintAddress path={quoteAddress(item.quote.id)} />
    </Page>
  );
}
