import { csvwMetadata, toJsonLd, toNinjs, toWebAnnotations } from '@onrecord/core/export';
import * as z from 'zod';
import { exportArchive, exportArticles, exportOptions, exportTable } from '../desk/export-archive.ts';
import { readersView } from '../desk/readers-view.ts';
import { operation } from '../http/operation.ts';
import { ArticleFormatQuery, ExportQuery, ForeignDocument, TableParams, TableQuery } from '../schemas/exports.ts';
import { ArticleParams, NoParams, NoQuery } from '../schemas/requests.ts';
import { loadArticle, noSuchArticle } from './article-access.ts';

const READ = {
  method: 'get',
  level: 'reader',
  scope: 'exports:read',
  tag: 'Exports',
  body: null,
  needsVersion: false,
} as const;

const exportArticle = operation({
  ...READ,
  id: 'exportArticle',
  path: '/v1/articles/{id}/export',
  summary: 'One article in a format of others',
  description:
    'With its quotes and speakers, as far as the format has a place for them; without rejected quotes, as readers see it.',
  params: ArticleParams,
  query: ArticleFormatQuery,
  success: {
    status: 200,
    description: 'The document.',
    schema: ForeignDocument,
    example: { standard: { name: 'ninjs', version: '3.1' }, headlines: [{ value: 'Harbour bridge to close' }] },
  },
  problems: ['not-found'],
  async run(desk, { params, query: { format } }) {
    const article = await readersView(desk.archive, await loadArticle(desk, params.id));
    if (article === null) throw noSuchArticle(params.id);
    const write = { ninjs: toNinjs, 'json-ld': toJsonLd, 'web-annotation': toWebAnnotations }[format];
    return { body: write(article.record, exportOptions(article, desk.siteUrl)) };
  },
});

const exportAll = operation({
  ...READ,
  id: 'exportArticles',
  path: '/v1/exports/articles',
  summary: 'All articles, one JSON document a line',
  description:
    'Newest first. Written while it is read, so that an archive of any size can be exported. NDJSON holds everything, with the decisions of editors; the other formats leave rejected quotes out.',
  params: NoParams,
  query: ExportQuery,
  success: {
    status: 200,
    description: 'NDJSON.',
    schema: z.string(),
    mediaType: 'application/x-ndjson',
    example: '{"id":"019a4d2e-6a10-7c44-9d0e-2b7f5a3c8e01","slug":"harbour-bridge-to-close"}\n',
  },
  problems: [],
  run: async (desk, { query }) => ({
    stream: { chunks: exportArticles(desk, query), name: `articles.${query.format}` },
  }),
});

const exportCsv = operation({
  ...READ,
  id: 'exportTable',
  path: '/v1/exports/tables/{table}',
  summary: 'All quotes or all entities as CSV',
  description: 'RFC 4180, UTF-8; without rejected quotes. What the columns mean is at `/metadata` behind it.',
  params: TableParams,
  query: TableQuery,
  success: {
    status: 200,
    description: 'The table with its header.',
    schema: z.string(),
    mediaType: 'text/csv',
    example: 'article,id,type,name,aliases,roles,mentions\r\n',
  },
  problems: [],
  run: async (desk, { params: { table }, query: { state } }) => ({
    stream: { chunks: exportTable(desk, { table, state }), name: `${table}.csv` },
  }),
});

const exportCsvw = operation({
  ...READ,
  id: 'exportTableMetadata',
  path: '/v1/exports/tables/{table}/metadata',
  summary: 'What the columns of a table mean',
  description: "Metadata of W3C's CSV on the Web, for the table of the same name.",
  params: TableParams,
  query: NoQuery,
  success: {
    status: 200,
    description: 'CSVW metadata.',
    schema: ForeignDocument,
    example: { '@context': 'http://www.w3.org/ns/csvw', url: 'quotes' },
  },
  problems: [],
  run: async (_desk, { params: { table } }) => ({ body: csvwMetadata(table, `../${table}`) }),
});

const exportWhole = operation({
  ...READ,
  id: 'exportArchive',
  level: 'admin',
  path: '/v1/exports/archive',
  summary: 'The whole archive',
  description:
    'One tagged JSON document a line: articles in every state with their sources, revisions and events, entities with their events, and the ledger. To keep an archive safe, or to move it, use `npm run archive`: that keeps every byte.',
  params: NoParams,
  query: NoQuery,
  success: {
    status: 200,
    description: 'NDJSON.',
    schema: z.string(),
    mediaType: 'application/x-ndjson',
    example: '{"type":"ledger","entry":{"number":1,"kind":"corrected"}}\n',
  },
  problems: [],
  run: async (desk) => ({ stream: { chunks: exportArchive(desk), name: 'archive.ndjson' } }),
});

export const EXPORT_OPERATIONS = [exportArticle, exportAll, exportCsv, exportCsvw, exportWhole];
