import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleBody } from '../../../components/article/article-body.tsx';
import { ArticleHead } from '../../../components/article/article-head.tsx';
import { Corrections } from '../../../components/article/corrections.tsx';
import { NamedHere } from '../../../components/article/named-here.tsx';
import { Provenance } from '../../../components/article/provenance.tsx';
import { StructuredData } from '../../../components/article/structured-data.tsx';
import { WhoSaidWhat } from '../../../components/article/who-said-what.tsx';
import { hasOriginal, readArticle } from '../../../data/articles.server.ts';
import { readCorrections } from '../../../data/ledger.server.ts';
import { siteUrl } from '../../../data/site.server.ts';
import { articlePath, recordPath } from '../../../words/addresses.ts';
import { cardImage } from '../../../words/card-image.ts';
import { describeArticle } from '../../../words/description.ts';
import { speakersOf } from '../../../words/speakers.ts';
import { bySpeaker, countStatements } from '../../../words/statements.ts';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ slug: string }>;
}

/** So many are shown; all of them stand in the ledger. */
const CORRECTIONS = 10;

/** Read once for the head and the body of one answer. */
const read = cache(readArticle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await read((await params).slug);
  if (article === null) return { title: 'Not found' };
  const { headline, standfirst, publishedAt } = article.record.article;
  const title = headline?.text ?? 'Without a headline';
  return {
    title,
    description: describeArticle(article.record),
    alternates: {
      canonical: articlePath(article.slug),
      types: {
        'application/json': recordPath(article.slug, 'json'),
        'application/ld+json': recordPath(article.slug, 'jsonld'),
      },
    },
    openGraph: {
      type: 'article',
      title,
      ...(standfirst && { description: standfirst.text }),
      ...(publishedAt && { publishedTime: publishedAt }),
      images: [cardImage(articlePath(article.slug), title)],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await read((await params).slug);
  if (article === null) notFound();
  const speakers = speakersOf(article);
  const said = bySpeaker(article, speakers);
  const statements = countStatements(said.flatMap((speaker) => speaker.statements));
  const { language, direction } = article.record.article;
  return (
    <div className={styles.columns}>
      <StructuredData article={article} url={`${siteUrl()}${articlePath(article.slug)}`} />
      <main id="main" className={styles.main}>
        <article lang={language ?? undefined} dir={direction}>
          <ArticleHead article={article} speakers={speakers} statements={statements} />
          <ArticleBody article={article} speakers={speakers} />
        </article>
        <Corrections lines={article.correctedAt === null ? [] : await readCorrections(article.id, CORRECTIONS)} />
        <NamedHere article={article} />
        <Provenance article={article} hasOriginal={await hasOriginal(article.id)} />
      </main>
      <WhoSaidWhat article={article} speakers={said} />
    </div>
  );
}
