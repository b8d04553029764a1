import { csvHeader, csvRows, toJsonLd, toMarkdown, toNinjs, toWebAnnotations } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { readArticle } from '../../../../data/articles.server.ts';
import { siteUrl } from '../../../../data/site.server.ts';
import { articlePath } from '../../../../words/addresses.ts';

interface File {
  readonly type: string;
  readonly write: (record: StoredArticle['record'], url: string) => string;
}

/** The files of an article, by name: its record in the formats of others. */
const FILES: Readonly<Record<string, File>> = {
  'record.json': { type: 'application/json', write: (record) => JSON.stringify(record) },
  'record.jsonld': { type: 'application/ld+json', write: (record, url) => JSON.stringify(toJsonLd(record, { url })) },
  'record.ninjs.json': { type: 'application/json', write: (record, url) => JSON.stringify(toNinjs(record, { url })) },
  'annotations.jsonld': {
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: (record, url) => JSON.stringify(toWebAnnotations(record, { url })),
  },
  'quotes.csv': {
    type: 'text/csv; header=present',
    write: (record, url) => csvHeader('quotes') + csvRows({ record, url }, 'quotes'),
  },
  'article.md': { type: 'text/markdown', write: (record) => toMarkdown(record) },
};

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly file: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  const known = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  const article = known === undefined ? null : await readArticle(slug);
  if (known === undefined || article === null)
    return new Response(`There is no such file; an article has ${Object.keys(FILES).join(', ')}.\n`, { status: 404 });
  const url = `${siteUrl()}${articlePath(article.slug)}`;
  const headers = {
    'content-type': known.type.includes(';') ? known.type : `${known.type}; charset=utf-8`,
    'cache-control': 'no-cache',
  };
  return new Response(known.write(article.record, url), { headers });
}
