import type { RevisionContent } from '@onrecord/store';
import { compareRevisions } from '../desk/compare-revisions.ts';
import { type Desk, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { ARTICLE_EXAMPLE, REVISION_EXAMPLE } from '../openapi/examples.ts';
import { DIFF_EXAMPLE, REVISION_RESOURCE_EXAMPLE } from '../openapi/text-examples.ts';
import { ArticleParams, NoQuery, WhyRequest } from '../schemas/requests.ts';
import { ArticleResource, RevisionList } from '../schemas/responses.ts';
import { DiffQuery, RevisionDiff, RevisionParams, RevisionResource } from '../schemas/revisions.ts';
import { answerArticle, loadArticle, loadForChange, toChange } from './article-access.ts';
import { demandStaysOpen } from './open-gate.ts';

const READ = {
  method: 'get',
  level: 'reader',
  scope: 'articles:read',
  tag: 'History',
  body: null,
  needsVersion: false,
} as const;

const listRevisions = operation({
  ...READ,
  id: 'listRevisions',
  path: '/v1/articles/{id}/revisions',
  summary: "List an article's revisions",
  description: 'Who changed it, when and why, one entry for each version.',
  params: ArticleParams,
  query: NoQuery,
  success: { status: 200, description: 'The revisions.', schema: RevisionList, example: { items: [REVISION_EXAMPLE] } },
  problems: ['not-found'],
  async run(desk, { params }) {
    await loadArticle(desk, params.id);
    return { body: { items: await desk.archive.listRevisions(params.id) } };
  },
});

const readRevision = operation({
  ...READ,
  id: 'readRevision',
  path: '/v1/articles/{id}/revisions/{version}',
  summary: 'Read an article as it was at a version',
  description: 'The whole record with the decisions of that time.',
  params: RevisionParams,
  query: NoQuery,
  success: { status: 200, description: 'The revision.', schema: RevisionResource, example: REVISION_RESOURCE_EXAMPLE },
  problems: ['not-found'],
  async run(desk, { params: { id, version } }) {
    const content = await loadContent(desk, id, version);
    const revision = (await desk.archive.listRevisions(id)).find((each) => each.version === version);
    if (revision === undefined) throw noVersion(id, version);
    return { body: { revision, record: content.record, decisions: content.decisions } };
  },
});

const diffRevision = operation({
  ...READ,
  id: 'diffRevision',
  path: '/v1/articles/{id}/revisions/{version}/diff',
  summary: 'What changed between two versions?',
  description:
    'Fields, the words of the text, quotes with their speakers and decisions, and entities; only what differs.',
  params: RevisionParams,
  query: DiffQuery,
  success: { status: 200, description: 'The differences.', schema: RevisionDiff, example: DIFF_EXAMPLE },
  problems: ['not-found'],
  async run(desk, { params: { id, version }, query }) {
    const from = query.from ?? Math.max(1, version - 1);
    const [before, after] = [await loadContent(desk, id, from), await loadContent(desk, id, version)];
    return { body: { articleId: id, from, to: version, ...compareRevisions(before, after) } };
  },
});

const restoreRevision = operation({
  id: 'restoreRevision',
  method: 'post',
  path: '/v1/articles/{id}/revisions/{version}/restore',
  level: 'editor',
  scope: 'articles:write',
  tag: 'History',
  summary: 'Bring an older version back',
  description:
    'Article, quotes, mentions and decisions as they were then, byte for byte, as a new version. The state stays as it is: a published article is corrected by it, unless its gate would keep that version from readers. The body may be left out.',
  params: RevisionParams,
  query: NoQuery,
  body: WhyRequest,
  bodyExample: { why: 'The edit was meant for another article.' },
  needsVersion: true,
  success: {
    status: 200,
    description: 'The article as it is now.',
    schema: ArticleResource,
    example: { ...ARTICLE_EXAMPLE, version: 4 },
    etag: true,
  },
  problems: ['not-found', 'gate-closed'],
  async run(desk, { params, body, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    demandStaysOpen(article, await loadContent(desk, params.id, params.version));
    const restored = await desk.archive.restoreRevision(params.id, params.version, toChange(caller, body));
    return answerArticle(restored, desk);
  },
});

export const REVISION_OPERATIONS = [listRevisions, readRevision, diffRevision, restoreRevision];

async function loadContent({ archive }: Desk, id: string, version: number): Promise<RevisionContent> {
  const content = await archive.loadRevision(id, version);
  if (content === null) throw noVersion(id, version);
  return content;
}

function noVersion(id: string, version: number): ApiProblem {
  return new ApiProblem('not-found', `There is no article ${JSON.stringify(id)} with a version ${version}.`);
}
