import type { AccessToken } from '@onrecord/store';
import { editArticle } from '../desk/edit-article.ts';
import { keepPage, readPage, whyNotKept } from '../desk/import-page.ts';
import { type Block, contentBlocks } from '../desk/publish-gate.ts';
import { demandLevel, demandScope } from '../http/authenticate.ts';
import { type Desk, operation } from '../http/operation.ts';
import { invalidBody } from '../http/validate.ts';
import { ARTICLE_EXAMPLE, IMPORT_EXAMPLE, SUMMARY_EXAMPLE } from '../openapi/examples.ts';
import { ImportedArticle } from '../schemas/imports.ts';
import { ImportRequest } from '../schemas/preview.ts';
import { ArticleParams, EditRequest, ListArticlesQuery, NoParams, NoQuery } from '../schemas/requests.ts';
import { ArticlePage, ArticleResource } from '../schemas/responses.ts';
import { correctDraft, correctedPreview } from './apply-corrections.ts';
import { answerArticle, answerWritten, loadForChange, toArticleResource, toChange } from './article-access.ts';
import { toIncomingPage } from './incoming-page.ts';
import { demandNone, demandStaysOpen } from './open-gate.ts';

/** Nothing is kept, so that nothing can be settled under these ids. */
const withoutIds = (blocks: readonly Block[]) => blocks.map((block) => ({ ...block, doubtId: null }));

function demandPublisher(caller: AccessToken): void {
  demandLevel(caller, 'editor', 'Publishing an article');
  demandScope(caller, 'articles:publish', 'Publishing an article');
}

/** The article that this one nearly repeats, as rows of a batch tell it. */
async function lookAlikeOf({ archive }: Desk, id: string) {
  const found = await archive.findLookAlike(id);
  return found && { articleId: found.articleId, similarity: found.similarity };
}

const importArticle = operation({
  id: 'importArticle',
  method: 'post',
  path: '/v1/articles',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Articles',
  summary: 'Import a page',
  description:
    'Parses the page and keeps it as a draft, with the bytes as they came. The same bytes again are refused with the id of the article that has them, so a repeated import stores nothing twice. `corrections` of what was wrong in the preview are kept with it, as its second version; one that cannot be refuses the whole. With `publish` readers see it when this has answered: an editor who has seen the preview needs no second call. While anything closes the gate the whole is refused, and nothing is kept. `lookAlike` names an article that this one nearly repeats.',
  params: NoParams,
  query: NoQuery,
  body: ImportRequest,
  bodyExample: IMPORT_EXAMPLE,
  needsVersion: false,
  success: {
    status: 201,
    description: 'The draft.',
    schema: ImportedArticle,
    example: { ...ARTICLE_EXAMPLE, lookAlike: null },
    etag: true,
  },
  problems: ['duplicate', 'gate-closed'],
  async run(desk, { body, caller }) {
    const page = toIncomingPage(body);
    if (body.publish) demandPublisher(caller);
    const record = await readPage(page);
    const message = whyNotKept(record);
    if (message !== null) throw invalidBody([{ field: body.html === undefined ? 'text' : 'html', message }]);
    const { corrections, publish } = body;
    const preview = await correctedPreview(desk, record, { corrections, by: caller.name });
    if (publish) demandNone(withoutIds(contentBlocks(preview)));
    const isAtOnce = publish && corrections === undefined;
    const kept = await keepPage(desk.archive, { page, record, publish: isAtOnce }, caller.name);
    const corrected = await correctDraft(desk, kept, { record, corrections, caller });
    const article =
      publish && !isAtOnce
        ? await desk.archive.publishArticle(kept.id, toChange({ version: corrected.version, caller }))
        : corrected;
    const { id, version } = article;
    const imported = { ...toArticleResource(article, desk.siteUrl), lookAlike: await lookAlikeOf(desk, id) };
    return { body: imported, version, location: `/v1/articles/${id}`, articleId: id };
  },
});

const listArticles = operation({
  id: 'listArticles',
  method: 'get',
  path: '/v1/articles',
  level: 'reader',
  scope: 'articles:read',
  tag: 'Articles',
  summary: 'List articles',
  description: 'By their own date, else by the day they came; newest first unless asked for.',
  params: NoParams,
  query: ListArticlesQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'One page of the list.',
    schema: ArticlePage,
    example: { items: [SUMMARY_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  async run({ archive }, { query: { include, limit, sort, cursor = null, ...filters } }) {
    const { state, entityId, from, before } = filters;
    const filter = {
      ...(state && { state }),
      ...(entityId && { entityId }),
      ...(from && { from }),
      ...(before && { before }),
    };
    const page = await archive.listArticles({ ...filter, sort, limit, cursor });
    if (include === undefined) return { body: page };
    const records = await archive.loadRecords(page.items.map(({ id }) => id));
    // One that was deleted in between has none.
    const items = page.items.map((item) => ({ ...item, record: records.get(item.id) }));
    return { body: { ...page, items } };
  },
});

const readArticle = operation({
  id: 'readArticle',
  method: 'get',
  path: '/v1/articles/{id}',
  level: 'reader',
  scope: 'articles:read',
  tag: 'Articles',
  summary: 'Read an article',
  description: 'The whole record, rejected quotes included, with the decisions of editors.',
  params: ArticleParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The article.', schema: ArticleResource, example: ARTICLE_EXAMPLE, etag: true },
  problems: ['not-found'],
  run: (desk, { params }) => answerWritten(desk, params.id),
});

const changeArticle = operation({
  id: 'editArticle',
  method: 'patch',
  path: '/v1/articles/{id}',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Articles',
  summary: "Set an article's fields",
  description:
    'Fields that are left out stay as they are; null empties one. Each field set here is marked `editor` in `record.article.sources`. A published article needs the level editor, and keeps a headline.',
  params: ArticleParams,
  query: NoQuery,
  body: EditRequest,
  bodyExample: { headline: 'Harbour bridge to close for a month', keywords: ['bridges', 'Port Senna'] },
  needsVersion: true,
  success: {
    status: 200,
    description: 'The changed article.',
    schema: ArticleResource,
    example: ARTICLE_EXAMPLE,
    etag: true,
  },
  problems: ['not-found', 'gate-closed'],
  async run(desk, { params, body: { why, note, ...edit }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const changed = { record: editArticle(article.record, edit), decisions: article.decisions };
    demandStaysOpen(article, changed);
    return answerArticle(
      await desk.archive.saveArticle(params.id, changed, toChange({ version, caller }, { why, note })),
      desk,
    );
  },
});

const deleteDraft = operation({
  id: 'deleteDraft',
  method: 'delete',
  path: '/v1/articles/{id}',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Articles',
  summary: 'Delete a draft',
  description: 'Only a draft can be deleted. Its page can be imported again afterwards.',
  params: ArticleParams,
  query: NoQuery,
  body: null,
  needsVersion: true,
  success: { status: 204, description: 'Deleted.', schema: null },
  problems: ['not-found', 'state-wrong'],
  async run(desk, { params, version, caller }) {
    await loadForChange(desk, params.id, { version, caller });
    await desk.archive.deleteDraft(params.id, toChange({ version, caller }));
    return {};
  },
});

export const ARTICLE_OPERATIONS = [importArticle, listArticles, readArticle, changeArticle, deleteDraft];
