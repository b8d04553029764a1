import { SideBySide } from '../../components/original/side-by-side.tsx';
import { PageTitle } from '../../components/site/page.tsx';
import { readArticle, readOriginal } from '../../data/articles.server.ts';
import { articlePath, originalPath } from '../../words/addresses.ts';
import { languageName } from '../../words/languages.ts';
import { partOf, type SitePage } from '../site-page.ts';
import styles from './original-page.module.css';

/** An article beside the text it is a translation of, paragraph by paragraph. */
export const originalPage: SitePage = async (asked) => {
  const article = await readArticle(partOf(asked, 'slug'));
  const original = article === null ? null : await readOriginal(article.id);
  if (article === null || original === null) return null;
  const headline = article.record.article.headline?.text ?? 'Without a headline';
  const language = (original.language === null ? null : languageName(original.language)) ?? 'another language';
  const body = (
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
        {headline}
      </PageTitle>
      <SideBySide article={article} original={original} />
    </main>
  );
  return { head: { title: `${headline}, beside its original`, canonical: originalPath(article.slug) }, body };
};
