import type { AccessToken } from '@onrecord/store';
import type * as z from 'zod';
import { type Desk, operation } from '../http/operation.ts';
import { QUOTE_EXAMPLE } from '../openapi/examples.ts';
import { CorrectionRequest, NoQuery, QuoteParams, WhyRequest } from '../schemas/requests.ts';
import { QuoteResource } from '../schemas/responses.ts';
import { loadArticle, loadForChange } from './article-access.ts';
import { answerQuote, correctedArticle, quoteOf, saveVerdict } from './quote-access.ts';

const SUCCESS = {
  status: 200,
  description: 'The quote as it is now.',
  schema: QuoteResource,
  example: QUOTE_EXAMPLE,
  etag: true,
} as const;

const readQuote = operation({
  id: 'readQuote',
  method: 'get',
  path: '/v1/articles/{id}/quotes/{quoteId}',
  level: 'reader',
  scope: 'quotes:read',
  tag: 'Quotes',
  summary: 'Read one quote',
  description: "With its evidence: the rule that decided, and the candidates that lost. The ETag is the article's.",
  params: QuoteParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: SUCCESS,
  problems: ['not-found'],
  run: async (desk, { params }) => answerQuote(await loadArticle(desk, params.id), params.quoteId),
});

const correct = operation({
  id: 'correctQuote',
  method: 'patch',
  path: '/v1/articles/{id}/quotes/{quoteId}',
  level: 'reporter',
  scope: 'quotes:write',
  tag: 'Quotes',
  summary: 'Correct a quote',
  description:
    'Its kind, its span, who said it. A speaker is somebody the archive knows (`entityId`), somebody new (`name` and `type`), somebody without a name (`text` and `kind`), or null when nobody can say. A published article needs the level editor.',
  params: QuoteParams,
  query: NoQuery,
  body: CorrectionRequest,
  bodyExample: { speaker: { name: 'Mara Velin', type: 'person' }, why: 'She, not her deputy, spoke.' },
  needsVersion: true,
  success: SUCCESS,
  problems: ['not-found'],
  async run(desk, { params, body: { why, note, ...correction }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const quote = quoteOf(article, params.quoteId);
    const corrected = await correctedArticle(desk, article, { quote, correction });
    const verdict = { quoteIds: [quote.id], decision: 'corrected', why, note, caller } as const;
    return answerQuote(await saveVerdict(desk, corrected, verdict), quote.id);
  },
});

const confirm = operation({
  ...verdict('confirmed', 'Heard on the recording.'),
  id: 'confirmQuote',
  path: '/v1/articles/{id}/quotes/{quoteId}/confirm',
  summary: 'Confirm a quote',
  description:
    'An editor has checked it: kind, span and speaker are right. Also takes back a rejection. The body may be left out.',
});

const reject = operation({
  ...verdict('rejected', 'A book title, not her words.'),
  id: 'rejectQuote',
  path: '/v1/articles/{id}/quotes/{quoteId}/reject',
  summary: 'Reject a quote',
  description:
    'It is not a quote. It stays in the record for editors; readers no longer see it. The body may be left out.',
});

export const QUOTE_OPERATIONS = [readQuote, correct, confirm, reject];

/** What confirming and rejecting have in common. */
function verdict(decision: 'confirmed' | 'rejected', example: string) {
  return {
    method: 'post',
    level: 'reporter',
    scope: 'quotes:write',
    tag: 'Quotes',
    params: QuoteParams,
    query: NoQuery,
    body: WhyRequest,
    bodyExample: { why: example },
    needsVersion: true,
    success: SUCCESS,
    problems: ['not-found'],
    async run(
      desk: Desk,
      call: {
        params: z.output<typeof QuoteParams>;
        body: z.output<typeof WhyRequest>;
        version: number;
        caller: AccessToken;
      },
    ) {
      const { params, body, caller } = call;
      const article = await loadForChange(desk, params.id, call);
      const quote = quoteOf(article, params.quoteId);
      return answerQuote(
        await saveVerdict(desk, article, { quoteIds: [quote.id], decision, ...body, caller }),
        quote.id,
      );
    },
  } as const;
}
