import type { StoredArticle } from '@onrecord/store';
import { addQuote } from '../desk/add-quote.ts';
import { joinQuotes } from '../desk/join-quotes.ts';
import { splitQuote } from '../desk/split-quote.ts';
import { operation } from '../http/operation.ts';
import { invalidBody } from '../http/validate.ts';
import { QUOTE_EXAMPLE } from '../openapi/examples.ts';
import * as examples from '../openapi/quote-examples.ts';
import {
  AddQuoteRequest,
  ConfirmedMany,
  ConfirmManyRequest,
  JoinRequest,
  QuoteList,
  SplitRequest,
} from '../schemas/quote-shapes.ts';
import { ArticleParams, NoQuery, QuoteParams } from '../schemas/requests.ts';
import { QuoteResource } from '../schemas/responses.ts';
import { loadForChange } from './article-access.ts';
import { findSpeaker, invalidQuote, quoteOf, saveVerdict, toQuoteResource } from './quote-access.ts';

const CHANGE = {
  method: 'post',
  level: 'reporter',
  scope: 'quotes:write',
  tag: 'Quotes',
  query: NoQuery,
  needsVersion: true,
  problems: ['not-found'],
} as const;

const add = operation({
  ...CHANGE,
  id: 'addQuote',
  path: '/v1/articles/{id}/quotes',
  summary: 'Add a quote by hand',
  description:
    'One that the parser did not see. Without `fragments`, a direct quote is one whole fragment. It is nested in the smallest quote around it.',
  params: ArticleParams,
  body: AddQuoteRequest,
  bodyExample: examples.ADD_EXAMPLE,
  success: { status: 201, description: 'The quote.', schema: QuoteResource, example: QUOTE_EXAMPLE, etag: true },
  async run(desk, { params, body: { why, note, speaker, ...added }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const chosen = speaker ? await findSpeaker(desk, article, speaker) : null;
    const result = addQuote(article, { ...added, speaker: chosen });
    if (!result.ok) throw invalidQuote(result.errors);
    const id = result.record.quotes.at(-1)?.id ?? '';
    const changed = { ...article, record: result.record };
    const saved = await saveVerdict(desk, changed, { quoteIds: [id], decision: 'corrected', why, note, caller });
    const [quote] = newQuotes(article, saved);
    const body = toQuoteResource(saved, quote ?? '');
    return { body, version: saved.version, location: `/v1/articles/${saved.id}/quotes/${quote}`, articleId: saved.id };
  },
});

const split = operation({
  ...CHANGE,
  id: 'splitQuote',
  path: '/v1/articles/{id}/quotes/{quoteId}/split',
  summary: 'Cut a quote into pieces',
  description:
    'All by its speaker; what lies between the pieces is no part of a quote any more. The first piece keeps the id. Give a piece another speaker by correcting it afterwards.',
  params: QuoteParams,
  body: SplitRequest,
  bodyExample: examples.SPLIT_EXAMPLE,
  success: { status: 200, description: 'The pieces.', schema: QuoteList, example: examples.LIST_EXAMPLE, etag: true },
  async run(desk, { params, body: { why, note, ...how }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const result = splitQuote(article.record, quoteOf(article, params.quoteId), how);
    if (!result.ok) throw invalidQuote(result.errors);
    const changed = { ...article, record: result.record };
    const verdict = { quoteIds: result.quoteIds, decision: 'corrected', why, note, caller } as const;
    const saved = await saveVerdict(desk, changed, verdict);
    return answerList(saved, [params.quoteId, ...newQuotes(article, saved)]);
  },
});

const join = operation({
  ...CHANGE,
  id: 'joinQuotes',
  path: '/v1/articles/{id}/quotes/{quoteId}/join',
  summary: 'Join quotes to one',
  description:
    'To one utterance in several places, or to one span. The speaker is that of the quote in the address, and so is the id.',
  params: QuoteParams,
  body: JoinRequest,
  bodyExample: examples.JOIN_EXAMPLE,
  success: { status: 200, description: 'The quotes.', schema: QuoteList, example: examples.LIST_EXAMPLE, etag: true },
  async run(desk, { params, body: { why, note, ...how }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const quote = quoteOf(article, params.quoteId);
    const others = [...new Set(how.with)].map((id, i) => otherOf(article, { id, i, quoteId: quote.id }));
    const result = joinQuotes(article.record, quote, { others, as: how.as });
    if (!result.ok) throw invalidBody([{ field: 'with', message: `They cannot be one span. ${result.message}` }]);
    const ids = [quote.id, ...others.map(({ id }) => id)];
    const kept = ids.filter((id) => !result.rejected.includes(id));
    const changed = {
      ...article,
      record: result.record,
      decisions: { ...article.decisions, ...rejections(desk.now(), caller.name, result.rejected) },
    };
    return answerList(
      await saveVerdict(desk, changed, { quoteIds: kept, decision: 'corrected', why, note, caller }),
      ids,
    );
  },
});

const confirmMany = operation({
  ...CHANGE,
  id: 'confirmQuotes',
  path: '/v1/articles/{id}/confirm-quotes',
  summary: 'Confirm many quotes at once',
  description:
    'Those named, or all undecided ones the parser is sure enough of; one version for all of them. Where there are none, nothing is changed.',
  params: ArticleParams,
  body: ConfirmManyRequest,
  bodyExample: { atLeast: 0.9, why: 'Read against the recording.' },
  success: {
    status: 200,
    description: 'What was confirmed.',
    schema: ConfirmedMany,
    example: examples.CONFIRMED_EXAMPLE,
    etag: true,
  },
  async run(desk, { params, body: { quoteIds, atLeast = 0, ...reasons }, version, caller }) {
    const article = await loadForChange(desk, params.id, { version, caller });
    const chosen = quoteIds?.map((id) => quoteOf(article, id).id) ?? undecided(article, atLeast);
    const ids = [...new Set(chosen)].filter((id) => article.decisions[id]?.decision !== 'confirmed');
    const saved =
      ids.length === 0
        ? article
        : await saveVerdict(desk, article, { quoteIds: ids, decision: 'confirmed', ...reasons, caller });
    return { body: { articleId: saved.id, articleVersion: saved.version, confirmed: ids }, version: saved.version };
  },
});

export const QUOTE_SHAPE_OPERATIONS = [add, split, join, confirmMany];

/** The ids that the archive gave to quotes that were not there before. */
function newQuotes(before: StoredArticle, after: StoredArticle): readonly string[] {
  const known = new Set(before.record.quotes.map(({ id }) => id));
  return after.record.quotes.map(({ id }) => id).filter((id) => !known.has(id));
}

function answerList(article: StoredArticle, ids: readonly string[]) {
  const items = ids.map((id) => toQuoteResource(article, id));
  return { body: { articleId: article.id, articleVersion: article.version, items }, version: article.version };
}

function otherOf(
  article: StoredArticle,
  { id, i, quoteId }: { readonly id: string; readonly i: number; readonly quoteId: string },
) {
  const other = article.record.quotes.find((quote) => quote.id === id);
  if (other !== undefined && id !== quoteId) return other;
  const message =
    id === quoteId ? 'It is the quote itself.' : `The article has no quote with the id ${JSON.stringify(id)}.`;
  throw invalidBody([{ field: `with[${i}]`, message }]);
}

function rejections(now: Date, by: string, ids: readonly string[]): StoredArticle['decisions'] {
  const word = { decision: 'rejected', by, at: now.toISOString() } as const;
  return Object.fromEntries(ids.map((id) => [id, word]));
}

function undecided({ record, decisions }: StoredArticle, atLeast: number): readonly string[] {
  return record.quotes
    .filter(({ id, confidence }) => decisions[id] === undefined && confidence >= atLeast)
    .map(({ id }) => id);
}
