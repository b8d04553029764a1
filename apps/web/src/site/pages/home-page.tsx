import { LeadArticle } from '../../components/home/lead-article.tsx';
import { MostQuoted } from '../../components/home/most-quoted.tsx';
import { ArticleList } from '../../components/lists/article-list.tsx';
import { StatementItem } from '../../components/lists/statement-item.tsx';
import { TopicList } from '../../components/lists/topic-list.tsx';
import { SectionTitle } from '../../components/site/page.tsx';
import { SearchForm } from '../../components/site/search-form.tsx';
import { readArticles } from '../../data/articles.server.ts';
import { readMostQuotedPeople } from '../../data/entities.server.ts';
import { readNewestStatements } from '../../data/statements.server.ts';
import { readRecentTopics } from '../../data/topics.server.ts';
import { feedLinks } from '../../words/feed-links.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './home-page.module.css';

const ARTICLES = 13;
const STATEMENTS = 6;
const MOST_QUOTED = 10;
const TOPICS = 12;

const HEAD: PageHead = { canonical: '/', alternates: feedLinks('', 'Onrecord') };

/** The front page. */
export const homePage: SitePage = async () => {
  const [articles, statements, mostQuoted, topics] = await Promise.all([
    readArticles(ARTICLES),
    readNewestStatements(STATEMENTS),
    readMostQuotedPeople(MOST_QUOTED),
    readRecentTopics(TOPICS),
  ]);
  const [lead, ...others] = articles.items;
  const body = (
    <main id="main" className={styles.home}>
      <h1 className="visually-hidden">Onrecord: who said what</h1>
      <div className={styles.search}>
        <SearchForm label="Search articles, quotes and people" size="large" />
      </div>
      <p className={styles.about}>
        Every quote in these articles stands under who said it, in which office and when. A program finds them, editors
        correct it: <a href="/about">how this archive is made</a>.
      </p>
      {lead === undefined ? (
        <p className={styles.empty}>Nothing is published yet. What editors publish appears here at once.</p>
      ) : (
        <div className={styles.columns}>
          <div className={styles.articles}>
            <LeadArticle article={lead} />
            <SectionTitle>Latest</SectionTitle>
            <ArticleList articles={others} />
            <p className={styles.more}>
              <a href="/articles">All articles →</a>
            </p>
          </div>
          <div className={styles.side}>
            <SectionTitle>Said lately</SectionTitle>
            <ul>
              {statements.map((item) => (
                <StatementItem key={item.quote.id} item={item} />
              ))}
            </ul>
            <SectionTitle>
              {mostQuoted.time === 'month' ? 'Most quoted this month' : 'Most quoted in this archive'}
            </SectionTitle>
            <MostQuoted speakers={mostQuoted.speakers} />
            <p className={styles.more}>
              <a href="/people">All people →</a>
            </p>
            {topics.length > 0 && (
              <>
                <SectionTitle>Topics</SectionTitle>
                <TopicList topics={topics} />
                <p className={styles.more}>
                  <a href="/topics">All topics →</a>
                </p>
              </>
            )}
          </div>
        </div>
      )}
    </main>
  );
  return { head: HEAD, body };
};
