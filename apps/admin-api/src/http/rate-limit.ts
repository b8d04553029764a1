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
  /** Milliseconds that a request may wait behind others that came at the same time. */
  readonly waitMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  requestsPerMinute: 600,
  failedSignInsPerMinute: 20,
  running: 100,
  waitMs: 2_000,
};

const COMMON = { windowMs: 60_000, standardHeaders: 'draft-8', legacyHeaders: false } as const;

/**
 * Stops guessing at tokens, by address. A working token passes uncounted: guessing at 256 bits is hopeless anyway, and one stranger
 * behind the same address must not be able to lock a newsroom out.
 */
export function limitFailedSignIns(limits: Limits) {
  return rateLimit({
    ...COMMON,
    identifier: 'failed-sign-ins',
    limit: limits.failedSignInsPerMinute,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    skip: (_, response) => hasCaller(response),
    handler: (_request, _response, next) =>
      next(
        new ApiProblem(
          'too-many-requests',
          'Too many requests with a wrong token came from this address. Wait a minute.',
        ),
      ),
  });
}

/** Keeps one token from taking the whole machine. Stands after `demandCaller`. */
export function limitRequests(limits: Limits) {
  return rateLimit({
    ...COMMON,
    identifier: 'requests',
    limit: limits.requestsPerMinute,
    keyGenerator: (_: Request, response: Response) => callerOf(response).id,
    handler: (_request: Request, _response: Response, next: NextFunction) =>
      next(
        new ApiProblem(
          'too-many-requests',
          `A token may send ${limits.requestsPerMinute} requests a minute. Wait a little.`,
        ),
      ),
  });
}
