import type { Quote } from '@onrecord/core';
import type { AccessToken, Doubt, ListDoubts, Settled, StoredArticle } from '@onrecord/store';
import type * as z from 'zod';
import { demandScope } from '../http/authenticate.ts';
import { type Answer, type Desk, operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import { DOUBT_EXAMPLE, REVIEWED_EXAMPLE } from '../openapi/review-examples.ts';
import { NoParams } from '../schemas/requests.ts';
import {
  DoubtPage,
  NextQuery,
  ReviewCorrectionRequest,
  Reviewed,
  ReviewParams,
  ReviewsQuery,
  ReviewVerdictRequest,
} from '../schemas/reviews.ts';
import { loadForChange } from './article-access.ts';
import { correctedArticle, quoteOf, saveVerdict, toQuoteResource } from './quote-access.ts';

const listReviews = operation({
  id: 'listReviews',
  method: 'get',
  path: '/v1/reviews',
  level: 'reader',
  scope: 'quotes:read',
  tag: 'Reviews',
  summary: 'The queue of quotes in doubt',
  description:
    'First what readers report, then what edits touched, then quotes nobody has decided about, the least certain first.',
  params: NoParams,
  query: ReviewsQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'One page of the queue.',
    schema: DoubtPage,
    example: { items: [DOUBT_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  run: async ({ archive }, { query }) => ({
    body: await archive.listDoubts({ ...toRequest(query), limit: query.limit, cursor: query.cursor ?? null }),
  }),
});

const VERDICT = {
  method: 'post',
  level: 'reporter',
  scope: 'quotes:write',
  tag: 'Reviews',
  params: ReviewParams,
  query: NextQuery,
  needsVersion: true,
  success: {
    status: 200,
    description: 'What was decided, and the next one.',
    schema: Reviewed,
    example: REVIEWED_EXAMPLE,
    etag: true,
  },
  problems: ['not-found', 'state-wrong', 'cursor-invalid'],
} as const;

const HOW =
  "A report needs the `answer`, and a token with the scope `reports:write`. If-Match is the version of the entry's article. The answer holds the next of the part of the queue that the query names.";

const confirm = operation({
  ...VERDICT,
  id: 'confirmReview',
  path: '/v1/reviews/{id}/confirm',
  summary: 'It is right as it is; give me the next',
  description: `Confirms the quote; of one that an edit took away, that it is gone. A report is declined with the answer. ${HOW} The body may be left out.`,
  body: ReviewVerdictRequest,
  bodyExample: { why: 'Heard on the recording.' },
  async run(desk, { params, query, body, version, caller }) {
    const { doubt, article } = await open(desk, params.id, { version, caller, after: query.after });
    if (doubt.quote === null && doubt.report === null) {
      const looked = { ...body, quoteIds: [], decision: 'confirmed', settles: [{ id: doubt.id }], caller } as const;
      return answer(desk, query, { doubt, article: await saveVerdict(desk, article, looked), done: null });
    }
    const quote = heldQuote(doubt);
    const settles = settled(doubt, { state: 'declined', answer: body.answer });
    const verdict = { ...body, quoteIds: [quote.id], decision: 'confirmed', settles, caller } as const;
    return answer(desk, query, { doubt, article: await saveVerdict(desk, article, verdict), done: quote.id });
  },
});

const correct = operation({
  ...VERDICT,
  id: 'correctReview',
  path: '/v1/reviews/{id}/correct',
  summary: 'Correct it; give me the next',
  description: `As correcting a quote. A report is accepted with the answer. ${HOW}`,
  body: ReviewCorrectionRequest,
  bodyExample: { speaker: { name: 'Mara Velin', type: 'person' }, why: 'She, not her deputy, spoke.' },
  async run(desk, { params, query, body: { why, note, answer: words, ...correction }, version, caller }) {
    const { doubt, article } = await open(desk, params.id, { version, caller, after: query.after });
    const quote = quoteOf(article, heldQuote(doubt).id);
    const corrected = await correctedArticle(desk, article, { quote, correction });
    const settles = settled(doubt, { answer: words });
    const verdict = { why, note, quoteIds: [quote.id], decision: 'corrected', settles, caller } as const;
    return answer(desk, query, { doubt, article: await saveVerdict(desk, corrected, verdict), done: quote.id });
  },
});

const reject = operation({
  ...VERDICT,
  id: 'rejectReview',
  path: '/v1/reviews/{id}/reject',
  summary: 'It is no quote; give me the next',
  description: `Readers do not see it any more. A report is accepted with the answer. ${HOW} The body may be left out.`,
  body: ReviewVerdictRequest,
  bodyExample: { why: 'A book title, not her words.' },
  async run(desk, { params, query, body, version, caller }) {
    const { doubt, article } = await open(desk, params.id, { version, caller, after: query.after });
    const quote = heldQuote(doubt);
    const settles = settled(doubt, { answer: body.answer });
    const verdict = { ...body, quoteIds: [quote.id], decision: 'rejected', settles, caller } as const;
    return answer(desk, query, { doubt, article: await saveVerdict(desk, article, verdict), done: quote.id });
  },
});

export const REVIEW_OPERATIONS = [listReviews, confirm, correct, reject];

type Query = z.output<typeof NextQuery>;

type Filters = Omit<Query, 'after'>;

function toRequest({ article, speaker, reason, upTo }: Filters): ListDoubts {
  return {
    ...(article !== undefined && { articleId: article }),
    ...(speaker !== undefined && { speakerId: speaker }),
    ...(reason !== undefined && { reason }),
    upTo,
  };
}

/** An entry with its article at the version the caller saw. Throws `not-found` also for what somebody else has settled. */
async function open(
  desk: Desk,
  id: string,
  { after, ...who }: { readonly version: number; readonly caller: AccessToken; readonly after: string | undefined },
) {
  // A place in the queue that is none is refused before anything is done.
  if (after !== undefined) await desk.archive.listDoubts({ upTo: 1, limit: 1, cursor: after });
  const doubt = await desk.archive.loadDoubt(id);
  if (doubt === null) {
    throw new ApiProblem(
      'not-found',
      `The queue has no entry ${JSON.stringify(id)}; perhaps somebody has dealt with it.`,
    );
  }
  if (doubt.report !== null) demandScope(who.caller, 'reports:write', 'Answering a reader');
  return { doubt, article: await loadForChange(desk, doubt.article.id, who) };
}

function heldQuote({ quote, report }: Doubt): Quote {
  if (quote !== null) return quote;
  const how = report === null ? 'Confirm that it is gone, or add it by hand' : 'Answer the report instead';
  throw new ApiProblem('state-wrong', `The article does not hold this quote any more. ${how}.`);
}

/** What edits did to the quote is settled with any decision about it; a report is answered. Throws `request-invalid` without an answer. */
function settled(
  { report }: Doubt,
  how: { readonly state?: Settled['state']; readonly answer: string | undefined },
): readonly Settled[] {
  if (report === null) return [];
  const { state, answer: words } = how;
  if (words === undefined) {
    throw invalidBody([{ field: 'answer', message: 'A reader reported this: expected what the reader is told.' }]);
  }
  return [{ id: report.id, answer: words, ...(state !== undefined && { state }) }];
}

interface Done {
  readonly doubt: Doubt;
  readonly article: StoredArticle;
  readonly done: string | null;
}

async function answer(desk: Desk, query: Query, { doubt, article, done }: Done): Promise<Answer> {
  const { items } = await desk.archive.listDoubts({ ...toRequest(query), limit: 2, cursor: query.after ?? null });
  const next = items.find(({ id }) => id !== doubt.id) ?? null;
  return {
    body: { done: done === null ? null : toQuoteResource(article, done), next },
    version: article.version,
  };
}
