import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SideBySide } from '../../../../components/original/side-by-side.tsx';
import { PageTitle } from '../../../../components/site/page.tsx';
import { readArticle, readOriginal } from '../../../../data/articles.server.ts';
import { articlePath, originalPath } from '../../../../words/addresses.ts';
import { languageName } from '../../../../words/languages.ts';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ slug: string }>;
}

/** Read once for the head and the body of one answer. */
const read = cache(async (slug: string) => {
  const article = await readArticle(slug);
  const original = article === null ? null : await readOriginal(article.id);
  return article === null || original === null ? null : { article, original };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  if (found === null) return { title: 'Not found' };
  const headline = found.article.record.article.headline?.text ?? 'Without a headline';
  return { title: `${headline}, beside its original`, alternates: { canonical: originalPath(found.article.slug) } };
}

/** An article beside the text it is a translation of, paragraph by paragraph. */
export default async function OriginalPage({ params }: Props) {
  const found = await read((await params).slug);
  if (found === null) notFound();
  const { article, original } = found;
  const language = (original.language === null ? null : languageName(original.language)) ?? 'another language';
  return (
    <main id="main" className={styles.page}>
      <PageTitle
        line={
          <>
            <a href={articlePath(article.slug)}>The article</a> beside its original in {language}
            {original.publisher !== null && `, ${original.publisher}`}. Paragraphs are paired by a program unless an
            editor has done it.
          </>
        }
      >
        {article.record.article.headline?.text ?? 'Without a headline'}
      </PageTitle>
      <SideBySide article={article} original={original} />
    </main>
  );
}
