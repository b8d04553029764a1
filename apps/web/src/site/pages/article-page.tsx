import type { StoredArticle } from '@onrecord/store';
import { ArticleBody } from '../../components/article/article-body.tsx';
import { ArticleHead } from '../../components/article/article-head.tsx';
import { Corrections } from '../../components/article/corrections.tsx';
import { NamedHere } from '../../components/article/named-here.tsx';
import { Provenance } from '../../components/article/provenance.tsx';
import { WhoSaidWhat } from '../../components/article/who-said-what.tsx';
import { PrintAddress } from '../../components/site/print-address.tsx';
import { articleJsonLd } from '../../components/structured/article-json-ld.ts';
import { JsonLdScript } from '../../components/structured/json-ld-script.tsx';
import { hasOriginal, readArticle } from '../../data/articles.server.ts';
import { type Correction, readCorrections } from '../../data/ledger.server.ts';
import { siteUrl } from '../../data/site.server.ts';
import { articlePath, recordPath } from '../../words/addresses.ts';
import { cardImage } from '../../words/card-image.ts';
import { describeArticle } from '../../words/description.ts';
import { speakersOf } from '../../words/speakers.ts';
import { bySpeaker, countStatements } from '../../words/statements.ts';
import type { PageHead } from '../page-head.ts';
import { partOf, type SitePage } from '../site-page.ts';
import styles from './article-page.module.css';

/** So many are shown; all of them stand in the ledger. */
const CORRECTIONS = 10;

/** An article, its quotes marked, and who said what beside it. */
export const articlePage: SitePage = async (asked) => {
  const slug = partOf(asked, 'slug');
  const article = await readArticle(slug);
  if (article === null || article.slug !== slug) return null;
  const corrections = article.correctedAt === null ? [] : await readCorrections(article.id, CORRECTIONS);
  const isTranslated = await hasOriginal(article.id);
  return {
    head: headOf(article),
    body: <Article article={article} corrections={corrections} isTranslated={isTranslated} />,
  };
};

function headOf(article: StoredArticle): PageHead {
  const { headline, standfirst, publishedAt } = article.record.article;
  const title = headline?.text ?? 'Without a headline';
  const path = articlePath(article.slug);
  return {
    title,
    description: describeArticle(article.record) ?? undefined,
    canonical: path,
    alternates: [
      { type: 'application/json', href: recordPath(article.slug, 'json') },
      { type: 'application/ld+json', href: recordPath(article.slug, 'jsonld') },
    ],
    share: {
      type: 'article',
      title,
      description: standfirst?.text,
      publishedAt: publishedAt ?? undefined,
      image: cardImage(path, title),
    },
  };
}

interface Props {
  readonly article: StoredArticle;
  readonly corrections: readonly Correction[];
  readonly isTranslated: boolean;
}

function Article({ article, corrections, isTranslated }: Props) {
  const speakers = speakersOf(article);
  const said = bySpeaker(article, speakers);
  const statements = countStatements(said.flatMap((speaker) => speaker.statements));
  const { language, direction } = article.record.article;
  return (
    <div className={styles.columns}>
      <JsonLdScript data={articleJsonLd(article, siteUrl())} />
      <main id="main" className={styles.main}>
        <article lang={language ?? undefined} dir={direction}>
          <ArticleHead article={article} speakers={speakers} statements={statements} hasOriginal={isTranslated} />
          <ArticleBody article={article} speakers={speakers} />
        </article>
        <Corrections lines={corrections} />
        <NamedHere article={article} />
        <Provenance article={article} />
        <PrintAddress path={articlePath(article.slug)} />
      </main>
      <WhoSaidWhat article={article} speakers={said} />
    </div>
  );
}
