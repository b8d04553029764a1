import { FEED_TYPES } from '../../../feeds/write-feed.ts';
import { ARTICLE_FILES, articleFilePath } from '../../articles/[slug]/[file]/article-files.ts';
import { CSVW_TYPE, DOWNLOADS } from '../downloads.ts';

/** Something that programs may read on the site. */
export interface ReadOperation {
  /** As OpenAPI writes it: `/quotes/{id}/citation.json`. */
  readonly path: string;
  /** The folder of `app/` that answers. */
  readonly route: string;
  readonly what: string;
  readonly type: string;
  /** What stands behind the question mark. */
  readonly query?: { readonly name: string; readonly what: string; readonly isRequired: boolean };
}

const SEARCHED = { name: 'q', what: 'As it is typed into the search.', isRequired: true } as const;

/** What has feeds: the route of its page without a slash at its end, and what the feeds hold. */
const FOLLOWED: readonly (readonly [page: string, what: string, query?: ReadOperation['query']])[] = [
  ['', 'The newest articles'],
  ['/[collection]/[slug]', 'The newest statements of a person, organisation, place, event or work'],
  ['/topics/[slug]', 'The newest articles of a topic'],
  ['/search', 'The newest quotes and articles that a search finds', SEARCHED],
];

const FEEDS: readonly ReadOperation[] = FOLLOWED.flatMap(([page, what, query]) =>
  FEED_TYPES.map(([file, type]) => ({
    path: asPath(`${page}/${file}`),
    route: `${page}/${file}`,
    what,
    type: `${type}; charset=utf-8`,
    ...(query !== undefined && { query }),
  })),
);

const FILES: readonly ReadOperation[] = Object.entries(ARTICLE_FILES).map(([file, { type, what }]) => ({
  path: articleFilePath('{slug}', file),
  route: '/articles/[slug]/[file]',
  what: `Of an article: ${what}`,
  type,
}));

const JSON_TYPE = 'application/json; charset=utf-8';
const XML_TYPE = 'application/xml; charset=utf-8';

const OTHERS: readonly (readonly [route: string, type: string, what: string])[] = [
  ['/data/articles.ndjson', DOWNLOADS.articles.type, 'Every published article, one record a line'],
  ['/data/quotes.csv', DOWNLOADS.quotes.type, 'Every quote of published articles, as one table'],
  ['/data/quotes.csv-metadata.json', CSVW_TYPE, 'What the columns of that table mean, as CSV on the Web'],
  ['/data/openapi.json', JSON_TYPE, 'This description'],
  [
    '/quotes/[id]/citation.json',
    'application/vnd.citationstyles.csl+json; charset=utf-8',
    'The citation of a quote, as CSL-JSON',
  ],
  ['/quotes/[id]/citation.bib', 'application/x-bibtex; charset=utf-8', 'The citation of a quote, as BibTeX'],
  ['/quotes/[id]/card.png', 'image/png', 'The picture of a quote to share'],
  ['/articles/[slug]/card.png', 'image/png', 'The picture of an article to share'],
  ['/card.png', 'image/png', 'The picture of the site to share'],
  ['/sitemap.xml', XML_TYPE, 'The sitemap: an index of its parts'],
  ['/sitemap/[part]', XML_TYPE, 'A part of the sitemap'],
];

const LEDGER: ReadOperation = {
  path: '/ledger.json',
  route: '/ledger.json',
  what: 'The public ledger of corrections, oldest first, as its lines are hashed',
  type: 'application/json',
  query: { name: 'after', what: 'The `next` of the page before.', isRequired: false },
};

/** All that programs may read on the site besides its pages. A test holds it to the routes that exist. */
export const READ_OPERATIONS: readonly ReadOperation[] = [
  ...OTHERS.map(([route, type, what]) => ({ path: asPath(route), route, what, type })),
  LEDGER,
  ...FILES,
  ...FEEDS,
];

function asPath(route: string): string {
  return route.replaceAll('[', '{').replaceAll(']', '}');
}
