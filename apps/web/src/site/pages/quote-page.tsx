import { WhyThisSpeaker } from '../../components/article/why-this-speaker.tsx';
import { CiteQuote } from '../../components/quote/cite-quote.tsx';
import { QuoteFacts } from '../../components/quote/quote-facts.tsx';
import { WrongSpeaker } from '../../components/quote/wrong-speaker.tsx';
import { Page, SectionTitle } from '../../components/site/page.tsx';
import { type QuoteInPlace, readQuote } from '../../data/quotes.server.ts';
import { siteUrl } from '../../data/site.server.ts';
import { quotePage as quoteAddress } from '../../words/addresses.ts';
import { cardImage } from '../../words/card-image.ts';
import { saidBy } from '../../words/citation.ts';
import { inMarks } from '../../words/statements.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';
import styles from './quote-page.module.css';

/** One utterance: who said it, as what, when and where, why it is taken for theirs, and how to cite it. */
export const quotePage: SitePage = async (asked) => {
  const found = await readQuote(partOf(asked, 'id'));
  return found === null ? null : { head: headOf(found), body: <Quote found={found} /> };
};

function headOf({ item }: QuoteInPlace): PageHead {
  const path = quoteAddress(item.quote.id);
  const title = `${saidBy(item)}: ${inMarks(item.quote.kind, shortened(item.words))}`;
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

function Quote({ found: { item, article, block } }: { readonly found: QuoteInPlace }) {
  const { text } = article.record;
  const { language, direction } = article.record.article;
  return (
    <Page>
      <h1 className="visually-hidden">What {saidBy(item)} said</h1>
      <figure className={styles.quote}>
        <blockquote lang={language ?? undefined} dir={direction}>
          <p>{inMarks(item.quote.kind, item.words)}</p>
        </blockquote>
        <figcaption>
          <QuoteFacts item={item} text={text} />
        </figcaption>
      </figure>
      <WhyThisSpeaker record={article.record} quote={item.quote} decision={article.decisions[item.quote.id]} />
      {block !== null && (
        <section aria-labelledby="context">
          <SectionTitle id="context">Where it stands</SectionTitle>
          <p className={styles.context} lang={language ?? undefined} dir={direction}>
            {text.slice(block.span.start, Math.max(block.span.start, item.quote.span.start))}
            <mark>{text.slice(item.quote.span.start, Math.min(item.quote.span.end, block.span.end))}</mark>
            {text.slice(Math.min(item.quote.span.end, block.span.end), block.span.end)}
          </p>
        </section>
      )}
      <CiteQuote item={item} site={siteUrl()} />
      <WrongSpeaker quoteId={item.quote.id} />
    </Page>
  );
}
