import type { NextFunction, Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { callerOf, hasCaller } from './authenticate.ts';
import { ApiProblem } from './problem.ts';

export interface Limits {
  /** For each token. */
  readonly requestsPerMinute: number;
  /** Requests with a missing or wrong token, for each address they come from. */
  readonly failedSignInsPerMinute: number;
  /** Requests under /v1 that run at once, of all callers together. */
  readonly running: number;
  /** Requests of one token whose bodies are on their way at once. */
  readonly arriving: number;
  /** Milliseconds without a byte after which a body is not waited for any longer. */
  readonly stallMs: number;
  /** Milliseconds that a request may wait behind others that came at the same time. */
  readonly waitMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  requestsPerMinute: 600,
  failedSignInsPerMinute: 20,
  running: 100,
  arriving: 200,
  stallMs: 10_000,
  waitMs: 2_000,
};

const WINDOW_MS = 60_000;

/**
 * Stops guessing at tokens, by address. A working token passes uncounted: guessing at 256 bits is hopeless anyway, and one stranger
 * behind the same address must not be able to lock a newsroom out.
 */
export function limitFailedSignIns(limits: Limits) {
  const count = rateLimit({
    windowMs: WINDOW_MS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'failed-sign-ins',
    limit: limits.failedSignInsPerMinute,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (_request, _response, next) =>
      next(
        new ApiProblem(
          'too-many-requests',
          'Too many requests with a wrong token came from this address. Wait a minute.',
        ),
      ),
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (hasCaller(response)) next();
    else void count(request, response, next);
  };
}

/** What a token has asked since its minute began. */
interface Minute {
  readonly began: number;
  count: number;
}

/** So many tokens are remembered before those whose minute is over are forgotten. */
const MOST_MINUTES = 1_000;

/**
 * Keeps one token from taking the whole machine, and says in the headers of the standard's eighth draft what is left. Stands after
 * `demandCaller`. Every request comes this way: the library's promises and digests would cost a tenth of reading an article.
 */
export function limitRequests({ requestsPerMinute: most }: Limits) {
  const minutes = new Map<string, Minute>();
  const policy = `"requests"; q=${most}; w=${WINDOW_MS / 1000}`;
  return (_request: Request, response: Response, next: NextFunction): void => {
    const now = Date.now();
    const minute = currentMinute(minutes, callerOf(response).id, now);
    minute.count += 1;
    const seconds = Math.ceil((minute.began + WINDOW_MS - now) / 1000);
    response.setHeader('RateLimit-Policy', policy);
    response.setHeader('RateLimit', `"requests"; r=${Math.max(most - minute.count, 0)}; t=${seconds}`);
    if (minute.count <= most) {
      next();
      return;
    }
    throw new ApiProblem('too-many-requests', `A token may send ${most} requests a minute. Wait a little.`, {
      retryAfter: seconds,
    });
  };
}

function currentMinute(minutes: Map<string, Minute>, tokenId: string, now: number): Minute {
  const known = minutes.get(tokenId);
  if (known !== undefined && now - known.began < WINDOW_MS) return known;
  if (minutes.size >= MOST_MINUTES) {
    for (const [id, { began }] of minutes) if (now - began >= WINDOW_MS) minutes.delete(id);
  }
  const minute = { began: now, count: 0 };
  minutes.set(tokenId, minute);
  return minute;
}

/** Bounds what slow bodies of one token take of the memory: until a body is here, its request does not count among those that run. */
export function limitArriving({ arriving: most }: Limits) {
  const arriving = new Map<string, number>();
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.complete) {
      next();
      return;
    }
    const { id } = callerOf(response);
    const count = arriving.get(id) ?? 0;
    if (count >= most) {
      throw new ApiProblem('too-many-requests', `A token may send ${most} bodies at once. Wait a little.`, {
        retryAfter: 1,
      });
    }
    arriving.set(id, count + 1);
    let isOver = false;
    const leave = () => {
      if (isOver) return;
      isOver = true;
      const left = (arriving.get(id) ?? 1) - 1;
      if (left === 0) arriving.delete(id);
      else arriving.set(id, left);
    };
    request.once('end', leave);
    response.once('close', leave);
    next();
  };
}
