import type { Quote } from '@onrecord/core';
import type { AccessToken, Decision, StoredArticle } from '@onrecord/store';
import type * as z from 'zod';
import { type ChosenSpeaker, canSpeak } from '../desk/choose-speaker.ts';
import { correctQuote } from '../desk/correct-quote.ts';
import { decide } from '../desk/decide-quote.ts';
import { type Answer, type Desk, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import { QUOTE_EXAMPLE } from '../openapi/examples.ts';
import { CorrectionRequest, NoQuery, QuoteParams, WhyRequest } from '../schemas/requests.ts';
import { QuoteResource } from '../schemas/responses.ts';
import { loadArticle, loadForChange, toChange } from './article-access.ts';

type Correction = z.output<typeof CorrectionRequest>;
type SpeakerChoice = NonNullable<Correction['speaker']>;

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
  async run(desk, { params, body: { why, note, speaker, ...rest }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const chosen = speaker ? await findSpeaker(desk, article, speaker) : speaker;
    const result = correctQuote(article.record, quoteOf(article, params.quoteId), { ...rest, speaker: chosen });
    if (!result.ok) throw invalidBody(result.errors);
    const changed = { ...article, record: result.record };
    return saveDecision(desk, changed, { quoteId: params.quoteId, decision: 'corrected', why, note, caller });
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
      quoteOf(article, params.quoteId);
      return saveDecision(desk, article, { quoteId: params.quoteId, decision, ...body, caller });
    },
  } as const;
}

interface Verdict {
  readonly quoteId: string;
  readonly decision: Decision['decision'];
  readonly why?: string | undefined;
  readonly note?: string | undefined;
  readonly caller: AccessToken;
}

async function saveDecision({ archive }: Desk, article: StoredArticle, verdict: Verdict): Promise<Answer> {
  const { quoteId, decision, caller } = verdict;
  const word = { decision, by: caller.name, at: new Date().toISOString() };
  const changed = { record: article.record, decisions: decide(article.decisions, quoteId, word) };
  const saved = await archive.saveArticle(article.id, changed, toChange({ version: article.version, caller }, verdict));
  return answerQuote(saved, quoteId);
}

function quoteOf(article: StoredArticle, quoteId: string): Quote {
  const quote = article.record.quotes.find(({ id }) => id === quoteId);
  if (quote) return quote;
  throw new ApiProblem('not-found', `The article has no quote with the id ${JSON.stringify(quoteId)}.`);
}

function answerQuote(article: StoredArticle, quoteId: string): Answer {
  const quote = quoteOf(article, quoteId);
  const words = article.record.text.slice(quote.span.start, quote.span.end);
  const decision = article.decisions[quoteId] ?? null;
  const body = { articleId: article.id, articleVersion: article.version, quote, words, decision };
  return { body, version: article.version };
}

async function findSpeaker(
  { archive }: Desk,
  { record }: StoredArticle,
  choice: SpeakerChoice,
): Promise<ChosenSpeaker> {
  const span = choice.span ?? null;
  if (choice.text !== undefined && choice.kind !== undefined) return { text: choice.text, kind: choice.kind, span };
  if (choice.name !== undefined && choice.type !== undefined) return { name: choice.name, type: choice.type, span };
  const id = choice.entityId ?? '';
  const known = record.entities.find((entity) => entity.id === id) ?? (await archive.loadEntity(id));
  if (!known) throw invalidBody([{ field: 'speaker.entityId', message: 'Nobody in the archive has this id.' }]);
  const { type, name } = known;
  if (!canSpeak(type)) {
    throw invalidBody([{ field: 'speaker.entityId', message: `${name} is of type ${type}: that cannot speak.` }]);
  }
  return { known: { id, type, name, aliases: [], roles: [] }, span };
}
