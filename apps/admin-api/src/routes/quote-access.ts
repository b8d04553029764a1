import type { Quote } from '@onrecord/core';
import type { AccessToken, Decision, Settled, Store, StoredArticle } from '@onrecord/store';
import type * as z from 'zod';
import { type ChosenSpeaker, canSpeak } from '../desk/choose-speaker.ts';
import { type CorrectionError, correctQuote } from '../desk/correct-quote.ts';
import { decide } from '../desk/decide-quote.ts';
import type { Answer, Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import type { CorrectionRequest } from '../schemas/requests.ts';
import type { QuoteResource } from '../schemas/responses.ts';
import { toChange } from './article-access.ts';

type Correction = z.output<typeof CorrectionRequest>;
export type SpeakerChoice = NonNullable<Correction['speaker']>;

/** What an editor decided about quotes of an article, and all that goes with it. */
export interface Verdict {
  readonly quoteIds: readonly string[];
  readonly decision: Decision['decision'];
  readonly caller: AccessToken;
  readonly why?: string | undefined;
  readonly note?: string | undefined;
  /** Reports that are answered with it. */
  readonly settles?: readonly Settled[];
}

/** Keeps an article with what was decided about some of its quotes. What edits had done to them leaves the queue: an editor has looked. */
export async function saveVerdict(
  { archive, now }: Desk,
  article: StoredArticle,
  verdict: Verdict,
): Promise<StoredArticle> {
  const word = { decision: verdict.decision, by: verdict.caller.name, at: now().toISOString() };
  const decisions = verdict.quoteIds.reduce((all, id) => decide(all, id, word), article.decisions);
  const settles = [...(await reviewsOf(archive, article.id, verdict.quoteIds)), ...(verdict.settles ?? [])];
  return archive.saveArticle(
    article.id,
    { record: article.record, decisions, settles },
    toChange({ ...verdict, version: article.version }, verdict),
  );
}

async function reviewsOf(archive: Store, articleId: string, quoteIds: readonly string[]): Promise<readonly Settled[]> {
  const ids = new Set(quoteIds);
  const found: Settled[] = [];
  let cursor: string | null = null;
  do {
    const page = await archive.listReviews({ articleId, limit: 100, cursor });
    for (const { id, quote } of page.items) if (ids.has(quote.id)) found.push({ id });
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** The article with one of its quotes corrected as an editor says. Throws `request-invalid` where it cannot be. */
export async function correctedArticle<A extends Pick<StoredArticle, 'record'>>(
  desk: Desk,
  article: A,
  given: { readonly quote: Quote; readonly correction: Omit<Correction, 'why' | 'note'> },
): Promise<A> {
  const { speaker, ...rest } = given.correction;
  const chosen = speaker ? await findSpeaker(desk, article, speaker) : speaker;
  const result = correctQuote(article.record, given.quote, { ...rest, speaker: chosen });
  if (!result.ok) throw invalidQuote(result.errors);
  return { ...article, record: result.record };
}

/** `request-invalid` with what is wrong about a quote. */
export function invalidQuote(errors: readonly CorrectionError[]): ApiProblem {
  return invalidBody(errors);
}

export function quoteOf(article: StoredArticle, quoteId: string): Quote {
  const quote = article.record.quotes.find(({ id }) => id === quoteId);
  if (quote) return quote;
  throw new ApiProblem('not-found', `The article has no quote with the id ${JSON.stringify(quoteId)}.`);
}

export function toQuoteResource(article: StoredArticle, quoteId: string): z.output<typeof QuoteResource> {
  const quote = quoteOf(article, quoteId);
  const words = article.record.text.slice(quote.span.start, quote.span.end);
  const decision = article.decisions[quoteId] ?? null;
  return { articleId: article.id, articleVersion: article.version, quote, words, decision };
}

export function answerQuote(article: StoredArticle, quoteId: string): Answer {
  return { body: toQuoteResource(article, quoteId), version: article.version };
}

/** Whom an editor means. Throws `request-invalid` for an id nobody has, or of something that cannot speak. */
export async function findSpeaker(
  { archive }: Desk,
  { record }: Pick<StoredArticle, 'record'>,
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
  return { known: { id: known.id, type, name, aliases: [], roles: [] }, span };
}
