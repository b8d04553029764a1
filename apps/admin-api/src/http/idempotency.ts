import { createHash } from 'node:crypto';
import type { NamedRequest } from '@onrecord/store';
import type { Request } from 'express';
import { bearerOf } from './authenticate.ts';
import type { Answer, Desk, Operation, Received } from './operation.ts';
import { ApiProblem } from './problem.ts';
import { openAnswer, type SentAnswer, sealAnswer } from './sealed-answer.ts';

/** Whether an operation makes something new, so that sending it twice would make two. */
export function isCreation({ method, success }: Pick<Operation, 'method' | 'success'>): boolean {
  return method === 'post' && (success.status === 201 || success.status === 202);
}

/** Visible ASCII; the standard writes it in double quotes, most programs without. */
const KEY = /^(?:"([!#-~]{1,200})"|([!#-~]{1,200}))$/;

/** The value of the header Idempotency-Key; null when there is none. */
export function readKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  const found = KEY.exec(header.trim());
  const key = found?.[1] ?? found?.[2];
  if (key !== undefined) return key;
  throw new ApiProblem('request-invalid', 'The header Idempotency-Key is not a key.', {
    errors: [
      {
        in: 'header',
        field: 'Idempotency-Key',
        message: 'Expected 1 to 200 visible ASCII characters, such as a UUID.',
      },
    ],
  });
}

const RETRY_SECONDS = 1;

interface Asked {
  readonly request: Request;
  readonly tokenId: string;
  readonly key: string;
  /** What came in with it; forgotten when it is not done. */
  readonly upload: Received | null;
}

/**
 * Does what a request asks, unless the same request was done before: then its answer is given again. What was refused is not
 * remembered, for nothing was done. Throws `key-reused` and `request-running`.
 */
export async function onceOnly(
  { archive }: Desk,
  asked: Asked,
  act: () => Promise<{ readonly answer: Answer; readonly sent: SentAnswer }>,
): Promise<{ readonly sent: SentAnswer; readonly isRepeated: boolean }> {
  const { request, tokenId, key, upload } = asked;
  const secret = bearerOf(request);
  const named: NamedRequest = { tokenId, key, fingerprint: fingerprintOf(request, upload) };
  const taken = await archive.takeKey(named);
  if (taken.state !== 'taken') await upload?.discard();
  if (taken.state === 'answered') return { sent: await openAnswer(taken.answer, secret), isRepeated: true };
  if (taken.state !== 'taken') throw refuse(taken.state);
  const { answer, sent } = await doOrGiveBack(act, () => archive.freeKey(named));
  try {
    const bytes = await sealAnswer(sent, secret);
    await archive.keepAnswer(named, { bytes, articleId: answer.articleId ?? null });
  } catch (error) {
    // It was done: better to say so now than to be able to say it twice.
    request.log.warn({ requestId: request.id, err: error }, 'an answer could not be kept');
  }
  return { sent, isRepeated: false };
}

async function doOrGiveBack<T>(act: () => Promise<T>, giveBack: () => Promise<void>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // Where this fails too, the key comes free by itself.
    await giveBack().catch(() => undefined);
    throw error;
  }
}

function refuse(state: 'running' | 'other'): ApiProblem {
  if (state === 'other') {
    return new ApiProblem('key-reused', 'This Idempotency-Key was sent before, with another request.');
  }
  return new ApiProblem('request-running', 'A request with this Idempotency-Key is being answered.', {
    retryAfter: RETRY_SECONDS,
  });
}

/** What makes two requests the same: the address, and the body. */
export function fingerprintOf(
  { method, originalUrl, body }: Pick<Request, 'method' | 'originalUrl' | 'body'>,
  upload: Pick<Received, 'digest'> | null,
): string {
  return createHash('sha256')
    .update(`${method} ${originalUrl}\n${upload?.digest ?? JSON.stringify(body) ?? ''}`)
    .digest('hex');
}
