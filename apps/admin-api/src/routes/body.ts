import type { ParsedRecord } from '@onrecord/core';
import type { EditedBody as Edited, StoredArticle } from '@onrecord/store';
import { composeBody, writtenBlocks } from '../desk/compose-body.ts';
import { withKeptDecisions } from '../desk/publish-gate.ts';
import { rereadArticle } from '../desk/reread-article.ts';
import { type Answer, type Desk, operation } from '../http/operation.ts';
import { BODY_EXAMPLE, BODY_REQUEST_EXAMPLE, EDITED_EXAMPLE } from '../openapi/text-examples.ts';
import { Body, BodyRequest, EditedBody } from '../schemas/body.ts';
import { ArticleParams, NoQuery, WhyRequest } from '../schemas/requests.ts';
import { loadArticle, loadForChange, toArticleResource, toChange } from './article-access.ts';
import { demandStaysOpen } from './open-gate.ts';

const readBody = operation({
  id: 'readBody',
  method: 'get',
  path: '/v1/articles/{id}/body',
  level: 'reader',
  scope: 'articles:read',
  tag: 'Text',
  summary: "Read an article's text by blocks",
  description:
    'What of the page is the article, in order, each block with its kind. Send it back changed to edit the text.',
  params: ArticleParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The blocks.', schema: Body, example: BODY_EXAMPLE, etag: true },
  problems: ['not-found'],
  async run(desk, { params }) {
    const { id, version, record } = await loadArticle(desk, params.id);
    return { body: { articleId: id, articleVersion: version, blocks: writtenBlocks(record) }, version };
  },
});

const EDITED = {
  status: 200,
  description: 'The article, and the quotes somebody has to look at.',
  schema: EditedBody,
  example: EDITED_EXAMPLE,
  etag: true,
} as const;

const editBody = operation({
  id: 'editBody',
  method: 'put',
  path: '/v1/articles/{id}/body',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Text',
  summary: "Edit an article's text",
  description:
    'Puts these blocks in the place of the text, and reads them. Quotes whose words nobody touched keep their ids, their places in the words and what editors decided; the others go to the review queue. Fields that an editor set, or that the page or the importer knew, stay. The page as it came stays in the source. A published article is refused a text that its gate would keep from readers, such as a new quote of which nobody knows who said it.',
  params: ArticleParams,
  query: NoQuery,
  body: BodyRequest,
  bodyExample: BODY_REQUEST_EXAMPLE,
  needsVersion: true,
  success: EDITED,
  problems: ['not-found', 'gate-closed'],
  async run(desk, { params, body: { blocks, ...reasons }, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    const record = await composeBody(article.record, blocks);
    return put(desk, article, { record, change: toChange(caller, reasons) });
  },
});

const reread = operation({
  id: 'rereadArticle',
  method: 'post',
  path: '/v1/articles/{id}/reread',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Text',
  summary: 'Let the parser read an article again',
  description:
    'After the parser has become better. Everything an editor decided or set stays; what nobody decided is as the parser reads it today. Refused for a published article where this would show readers what its gate keeps from them. The body may be left out.',
  params: ArticleParams,
  query: NoQuery,
  body: WhyRequest,
  bodyExample: { why: 'The parser knows relative clauses now.' },
  needsVersion: true,
  success: EDITED,
  problems: ['not-found', 'gate-closed'],
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    const record = await rereadArticle(desk.archive, article);
    return put(desk, article, { record, change: toChange(caller, body) });
  },
});

export const BODY_OPERATIONS = [readBody, editBody, reread];

async function put(
  desk: Desk,
  before: StoredArticle,
  { record, change }: { readonly record: ParsedRecord; readonly change: ReturnType<typeof toChange> },
): Promise<Answer> {
  demandStaysOpen(before, withKeptDecisions(before, record));
  const { article, reviews }: Edited = await desk.archive.editBody(before.id, record, change);
  return { body: { article: toArticleResource(article, desk.siteUrl), reviews }, version: article.version };
}
