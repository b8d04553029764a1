import type { NextFunction, Request, Response } from 'express';
import { CHALLENGE } from './authenticate.ts';
import { type ApiProblem, toProblem, toProblemBody } from './problem.ts';
import { PROBLEMS } from './problem-kinds.ts';

/** The last middleware: every failure leaves as problem+json, and its cause stays in the log. */
// biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters.
export function sendProblem(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const problem = toProblem(error);
  const { status } = PROBLEMS[problem.code];
  if (isBrokenOff(error, response)) request.log.warn({ requestId: request.id }, 'the caller broke the answer off');
  else if (status === 503)
    request.log.warn({ requestId: request.id, code: problem.code, why: whyOf(problem) }, 'request refused');
  else if (status >= 500) request.log.error({ requestId: request.id, err: problem.cause ?? problem }, 'request failed');
  if (response.headersSent) {
    // Too late for an answer: Express cuts the connection, so that nobody takes half for the whole.
    next(error);
    return;
  }
  response.status(status).set('Cache-Control', 'no-store');
  const { retryAfter, scope } = problem.extras;
  if (retryAfter !== undefined) response.set('Retry-After', `${retryAfter}`);
  if (scope !== undefined)
    response.set('WWW-Authenticate', `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`);
  response.type('application/problem+json').send(JSON.stringify(toProblemBody(problem, request.id)));
}

/** Whether a download ended because whoever asked for it went away: nothing of ours failed. */
function isBrokenOff(error: unknown, response: Response): boolean {
  return response.headersSent && (error as { readonly code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** What the database said, in one line. */
function whyOf({ cause, message }: ApiProblem): string {
  const first = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause : cause) : null;
  return first?.message ?? message;
}
