import { csvHeader, csvRows, csvwMetadata, toMarkdown, toNinjs, toWebAnnotations } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { articleJsonLd } from '../../../../components/structured/article-json-ld.ts';
import { articlePath } from '../../../../words/addresses.ts';
import { CSVW_TYPE, DOWNLOADS } from '../../../data/downloads.ts';

interface ArticleFile {
  readonly type: string;
  /** For readers: what is in it. */
  readonly what: string;
  readonly write: (article: StoredArticle, site: string) => string;
}

/** The files of an article, by name: its record in the formats of others. `record.<form>` stands at `/articles/<slug>.<form>`. */
export const ARTICLE_FILES: Readonly<Record<string, ArticleFile>> = {
  'record.json': {
    type: 'application/json; charset=utf-8',
    what: 'everything that was found, with the place of each in the text',
    write: ({ record }) => JSON.stringify(record),
  },
  'record.jsonld': {
    type: 'application/ld+json; charset=utf-8',
    what: 'schema.org: a NewsArticle with its Quotations and Claims',
    write: (article, site) => JSON.stringify(articleJsonLd(article, site)),
  },
  'record.ninjs.json': {
    type: 'application/json; charset=utf-8',
    what: 'IPTC ninjs 3.1',
    write: ({ record, slug }, site) => JSON.stringify(toNinjs(record, { url: site + articlePath(slug) })),
  },
  'annotations.jsonld': {
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    what: 'W3C Web Annotations',
    write: ({ record, slug }, site) => JSON.stringify(toWebAnnotations(record, { url: site + articlePath(slug) })),
  },
  'quotes.csv': {
    type: 'text/csv; header=present',
    what: 'a table of who said what',
    write: ({ record, slug }, site) =>
      csvHeader('quotes') + csvRows({ record, url: site + articlePath(slug) }, 'quotes'),
  },
  'quotes.csv-metadata.json': {
    type: CSVW_TYPE,
    what: 'what the columns of that table mean, as CSV on the Web',
    write: () => JSON.stringify(csvwMetadata('quotes', DOWNLOADS.quotes.name)),
  },
  'article.md': {
    type: 'text/markdown; charset=utf-8',
    what: 'the article in Markdown',
    write: ({ record }) => toMarkdown(record),
  },
};

/** The address of one of them; a record's is that of its article with an ending. */
export function articleFilePath(slug: string, file: string): string {
  return file.startsWith('record.')
    ? `${articlePath(slug)}${file.slice('record'.length)}`
    : `${articlePath(slug)}/${file}`;
}
