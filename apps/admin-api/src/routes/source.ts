import * as z from 'zod';
import { operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { ARTICLE_EXAMPLE } from '../openapi/examples.ts';
import { ArticleParams, NoQuery } from '../schemas/requests.ts';

const readSource = operation({
  id: 'readSource',
  method: 'get',
  path: '/v1/articles/{id}/source',
  level: 'reader',
  scope: 'articles:read',
  tag: 'History',
  summary: "Download an article's source",
  description:
    'The bytes exactly as they were received, always as a file of plain text, so that no browser runs what a page may hold.',
  params: ArticleParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The bytes.',
    schema: z.string(),
    mediaType: 'text/plain',
    example: ARTICLE_EXAMPLE.record.text,
  },
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const source = await archive.loadSource(params.id);
    if (source === null)
      throw new ApiProblem('not-found', `There is no article with the id ${JSON.stringify(params.id)}.`);
    const ending = source.info.mediaType === 'text/html' ? 'html.txt' : 'txt';
    return { file: { bytes: source.received, name: `${source.info.sha256.slice(0, 12)}.${ending}` } };
  },
});

export const SOURCE_OPERATIONS = [readSource];
