import { aboutPage } from './pages/about-page.tsx';
import { archivePage } from './pages/archive-page.tsx';
import { articlePage } from './pages/article-page.tsx';
import { articlesPage } from './pages/articles-page.tsx';
import { correctionsPage } from './pages/corrections-page.tsx';
import { dataPage } from './pages/data-page.tsx';
import { entityPage } from './pages/entity-page.tsx';
import { homePage } from './pages/home-page.tsx';
import { monthPage } from './pages/month-page.tsx';
import { namedPage } from './pages/named-page.tsx';
import { originalPage } from './pages/original-page.tsx';
import { quotePage } from './pages/quote-page.tsx';
import { reportPage } from './pages/report-page.tsx';
import { saidPage } from './pages/said-page.tsx';
import { searchPage } from './pages/search-page.tsx';
import { topicPage } from './pages/topic-page.tsx';
import { topicsPage } from './pages/topics-page.tsx';
import { yearPage } from './pages/year-page.tsx';
import type { SitePage } from './site-page.ts';

export interface Route {
  /** Of the file in `pages/`, and of its styles once they are built. */
  readonly name: string;
  readonly page: SitePage;
  /** As the folders of `app/` name it: `/articles/[slug]`. */
  readonly path: string;
}

/** The pages that run nothing of Next's in the browser, the narrower paths first. A test holds them to the folders of `app/`. */
export const ROUTES: readonly Route[] = [
  { path: '/', name: 'home-page', page: homePage },
  { path: '/about', name: 'about-page', page: aboutPage },
  { path: '/articles', name: 'articles-page', page: articlesPage },
  { path: '/archive', name: 'archive-page', page: archivePage },
  { path: '/corrections', name: 'corrections-page', page: correctionsPage },
  { path: '/data', name: 'data-page', page: dataPage },
  { path: '/people', name: 'named-page', page: namedPage('person') },
  { path: '/organisations', name: 'named-page', page: namedPage('organisation') },
  { path: '/places', name: 'named-page', page: namedPage('place') },
  { path: '/events', name: 'named-page', page: namedPage('event') },
  { path: '/works', name: 'named-page', page: namedPage('work') },
  { path: '/said', name: 'said-page', page: saidPage },
  { path: '/search', name: 'search-page', page: searchPage },
  { path: '/topics', name: 'topics-page', page: topicsPage },
  { path: '/articles/[slug]', name: 'article-page', page: articlePage },
  { path: '/articles/[slug]/original', name: 'original-page', page: originalPage },
  { path: '/archive/[year]', name: 'year-page', page: yearPage },
  { path: '/archive/[year]/[month]', name: 'month-page', page: monthPage },
  { path: '/quotes/[id]', name: 'quote-page', page: quotePage },
  { path: '/reports/[key]', name: 'report-page', page: reportPage },
  { path: '/topics/[slug]', name: 'topic-page', page: topicPage },
  { path: '/[collection]/[slug]', name: 'entity-page', page: entityPage },
];
