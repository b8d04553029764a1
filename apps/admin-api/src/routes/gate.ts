import { findBlocks } from '../desk/publish-gate.ts';
import { operation } from '../http/operation.ts';
import { GATE_EXAMPLE, LEDGER_EXAMPLE } from '../openapi/state-examples.ts';
import { ArticleParams, NoParams, NoQuery, PageQuery } from '../schemas/requests.ts';
import { Gate, LedgerPage } from '../schemas/states.ts';
import { loadArticle } from './article-access.ts';

const readGate = operation({
  id: 'readGate',
  method: 'get',
  path: '/v1/articles/{id}/gate',
  level: 'reader',
  scope: 'articles:read',
  tag: 'States',
  summary: 'What still blocks publishing?',
  description:
    'Publishing and scheduling are refused while anything is listed here: no headline, no body, a quote whose speaker nobody knows, a quote that an edit touched, a quote that does not stand where it should. Confirming a quote settles it: an editor has looked.',
  params: ArticleParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The gate.', schema: Gate, example: GATE_EXAMPLE, etag: true },
  problems: ['not-found'],
  async run(desk, { params }) {
    const article = await loadArticle(desk, params.id);
    const blocks = await findBlocks(desk.archive, article);
    const body = { articleId: article.id, articleVersion: article.version, open: blocks.length === 0, blocks };
    return { body, version: article.version };
  },
});

const listLedger = operation({
  id: 'listLedger',
  method: 'get',
  path: '/v1/ledger',
  level: 'reader',
  scope: 'articles:read',
  tag: 'States',
  summary: 'Read the public ledger of corrections',
  description:
    'Oldest first: what readers saw corrected, withdrawn, given back or killed, each line hashed with the one before. The same lines stand on the site, at /ledger.json.',
  params: NoParams,
  query: PageQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'One page of the ledger.', schema: LedgerPage, example: LEDGER_EXAMPLE },
  problems: ['cursor-invalid'],
  run: async ({ archive }, { query: { limit, cursor = null } }) => ({
    body: await archive.listLedger({ limit, cursor }),
  }),
});

export const GATE_OPERATIONS = [readGate, listLedger];
