import { type ArticleWithOriginal, type StoredArticle, type StoredOriginal, StoreError } from '@onrecord/store';
import { readOriginal } from '../desk/read-original.ts';
import { type Answer, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import { ORIGINAL_EXAMPLE, ORIGINAL_REQUEST_EXAMPLE, PAIRS_EXAMPLE } from '../openapi/original-examples.ts';
import { OriginalRequest, OriginalText, PairsRequest } from '../schemas/originals.ts';
import { ArticleParams, NoQuery } from '../schemas/requests.ts';
import { loadArticle, loadForChange, toChange } from './article-access.ts';

const COMMON = { path: '/v1/articles/{id}/original', tag: 'Originals', params: ArticleParams, query: NoQuery } as const;

const SUCCESS = {
  status: 200,
  description: 'The original beside its article.',
  schema: OriginalText,
  example: ORIGINAL_EXAMPLE,
  etag: true,
} as const;

const loadOriginal = operation({
  ...COMMON,
  id: 'readOriginal',
  method: 'get',
  level: 'reader',
  scope: 'articles:read',
  summary: "Read an article's original",
  description: 'With each of its paragraphs paired with those of the article as it is now.',
  body: null,
  needsVersion: false,
  success: SUCCESS,
  problems: ['not-found'],
  async run(desk, { params }) {
    const article = await loadArticle(desk, params.id);
    const original = await desk.archive.loadOriginal(article.id);
    if (original === null) throw new ApiProblem('not-found', 'The article has no original text.');
    return answer({ article, original });
  },
});

const putOriginal = operation({
  ...COMMON,
  id: 'putOriginal',
  method: 'put',
  level: 'reporter',
  scope: 'articles:write',
  summary: 'Attach the original of a translated article',
  description:
    'In the place of any before it. The page is read as an import would read it, and its paragraphs are paired with those of the article, by their lengths and by the numbers, names and quotation marks in them. It is a new version of the article, whose record stays as it is.',
  body: OriginalRequest,
  bodyExample: ORIGINAL_REQUEST_EXAMPLE,
  needsVersion: true,
  success: SUCCESS,
  problems: ['not-found'],
  async run(desk, { params, body: { why, ...page }, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    const original = await readOriginal(page);
    if (original === null)
      throw invalidBody([{ field: page.html === undefined ? 'text' : 'html', message: 'It holds no words.' }]);
    return answer(await desk.archive.putOriginal(article.id, original, toChange(caller, { why })));
  },
});

const pairOriginal = operation({
  ...COMMON,
  id: 'pairOriginal',
  method: 'put',
  path: '/v1/articles/{id}/original/pairs',
  level: 'reporter',
  scope: 'articles:write',
  summary: 'Correct the pairs of an original',
  description:
    "Puts what you know in the place of what an editor said before; the rest is paired around it. A pair is of whole paragraphs of both texts, or says that nothing in the other stands for them. It holds until an edit of the article's text touches its place.",
  body: PairsRequest,
  bodyExample: PAIRS_EXAMPLE,
  needsVersion: true,
  success: SUCCESS,
  problems: ['not-found'],
  async run(desk, { params, body: { pairs, why }, ...caller }) {
    const article = await loadForChange(desk, params.id, caller);
    const change = toChange(caller, { why });
    return answer(await desk.archive.pairOriginal(article.id, pairs, change).catch(tellPair));
  },
});

const removeOriginal = operation({
  ...COMMON,
  id: 'removeOriginal',
  method: 'delete',
  level: 'reporter',
  scope: 'articles:write',
  summary: 'Take the original away',
  description: 'It is gone for good; that it was there stays in the revisions.',
  body: null,
  needsVersion: true,
  success: { status: 204, description: 'It is gone.', schema: null },
  problems: ['not-found'],
  async run(desk, { params, ...caller }) {
    const { id } = await loadForChange(desk, params.id, caller);
    await desk.archive.removeOriginal(id, toChange(caller));
    return {};
  },
});

export const ORIGINAL_OPERATIONS = [loadOriginal, putOriginal, pairOriginal, removeOriginal];

/** What the archive finds wrong with a pair is the caller's to mend. */
function tellPair(error: unknown): never {
  const path = error instanceof StoreError && error.code === 'record-invalid' ? error.details.path : undefined;
  if (typeof path !== 'string') throw error;
  const problem = (error as StoreError).message.split(`${path}: `)[1] ?? '';
  throw invalidBody([{ field: path, message: problem.charAt(0).toUpperCase() + problem.slice(1) }]);
}

function answer({
  article,
  original,
}: ArticleWithOriginal | { article: StoredArticle; original: StoredOriginal }): Answer {
  return { body: { ...original, articleVersion: article.version }, version: article.version };
}
