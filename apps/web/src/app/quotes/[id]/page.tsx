import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { WhyThisSpeaker } from '../../../components/article/why-this-speaker.tsx';
import { CiteQuote } from '../../../components/quote/cite-quote.tsx';
import { QuoteFacts } from '../../../components/quote/quote-facts.tsx';
import { WrongSpeaker } from '../../../components/quote/wrong-speaker.tsx';
import { Page, SectionTitle } from '../../../components/site/page.tsx';
import { readQuote } from '../../../data/quotes.server.ts';
import { siteUrl } from '../../../data/site.server.ts';
import { quotePage } from '../../../words/addresses.ts';
import { cardImage } from '../../../words/card-image.ts';
import { saidBy } from '../../../words/citation.ts';
import { inMarks } from '../../../words/statements.ts';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Read once for the head and the body of one answer. */
const read = cache(readQuote);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  if (found === null) return { title: 'Not found' };
  const { item } = found;
  const title = `${saidBy(item)}: ${inMarks(item.quote.kind, shortened(item.words))}`;
  return {
    title,
    alternates: { canonical: quotePage(item.quote.id) },
    openGraph: {
      type: 'article',
      title,
      description: item.article.headline ?? undefined,
      images: [cardImage(quotePage(item.quote.id), title)],
    },
    twitter: { card: 'summary_large_image' },
  };
}

const LONGEST_TITLE = 90;

function shortened(words: string): string {
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`;
}

/** One utterance: who said it, as what, when and where, why it is taken for theirs, and how to cite it. */
export default async function QuotePage({ params }: Props) {
  const found = await read((await params).id);
  if (found === null) notFound();
  const { item, article, block } = found;
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
